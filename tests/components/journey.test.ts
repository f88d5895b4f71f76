// @vitest-environment happy-dom
import { mount, RouterLinkStub } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import FileOpener from '../../src/components/frame/FileOpener.vue'
import { explainedIn } from '../../src/components/base/glossaryWords'
import SavedLine from '../../src/components/frame/SavedLine.vue'
import StatementField from '../../src/components/question/StatementField.vue'
import StatusTally from '../../src/components/result/StatusTally.vue'
import StepBar from '../../src/components/frame/StepBar.vue'
import TextField from '../../src/components/fields/TextField.vue'
import { answerWords } from '../../src/components/question/answerWords'
import type { Answer } from '../../src/domain'
import { allByRole, byRole, click, descriptionOf, spoken, type } from './screen'
import { provide, t } from './realTexts'

describe('StepBar', () => {
  it('says of each step where one is with it', () => {
    const wrapper = mount(StepBar, {
      props: {
        steps: [
          { id: 'profil', title: 'Profil', state: 'done', to: '/profil' },
          { id: 'membres', title: 'Membres', state: 'now', to: '/membres' },
          { id: 'resultat', title: 'Résultat', state: 'todo', to: '/resultat' },
        ],
      },
      global: { provide, stubs: { RouterLink: RouterLinkStub } },
    })
    const links = wrapper.findAllComponents(RouterLinkStub)
    expect(links.slice(0, 3).map((link) => spoken(link.element))).toEqual([
      'Profil, étape terminée',
      'Membres, étape en cours',
      'Résultat, étape à faire',
    ])
    expect(links.filter((link) => link.attributes('aria-current') === 'step')).toHaveLength(2)
    expect(spoken(wrapper.element)).toContain('Étape 2 sur 3 : Membres')
  })
})

describe('SavedLine', () => {
  const line = (
    answered: number,
    saved: { state: 'idle' | 'saving' | 'saved' | 'failed' | 'elsewhere' | 'apart'; at?: Date },
    isTwin = false,
  ) =>
    mount(SavedLine, {
      props: { progress: { answered, total: 49, minutes: 7 }, said: '9 réponses', saved, isTwin },
      global: { provide },
    })

  it('counts what is answered, what is left, and says when it was saved', () => {
    const wrapper = line(9, { state: 'saved', at: new Date(2026, 10, 23, 14, 5) })
    expect(spoken(wrapper.element)).toBe(
      '9 réponsesQuestions restantes : 40, environ 7 min.Enregistré dans ce navigateur à 14 h 05.',
    )
    expect(spoken(byRole(wrapper, 'status'))).toBe('')
  })

  it('says when all is answered', () => {
    expect(spoken(line(49, { state: 'idle' }).element)).toContain(t('avancement.termine'))
  })

  it.each([
    ['failed', t('enregistrement.echec')],
    ['elsewhere', t('enregistrement.autre-onglet')],
  ] as const)('announces « %s »', (state, text) => {
    expect(spoken(byRole(line(9, { state }), 'status'))).toBe(text)
  })
})

describe('StatementField', () => {
  const statement = (answer?: Answer, offersNotApplicable = false) =>
    mount(StatementField, {
      attachTo: document.body,
      props: {
        rule: {
          id: 'but-commun-ecrit',
          kind: 'niveau',
          step: 'demarche',
          grid: 'demarche',
          usage: 'rule',
          options: [
            { id: 'ne-sait-pas', reserved: true },
            ...(offersNotApplicable ? [{ id: 'sans-objet', reserved: true } as const] : []),
          ],
        },
        words: {
          label: 'Nous avons écrit notre but commun.',
          mark: '1.1',
          options: {
            0: { label: 'Rien n’est écrit.' },
            1: { label: 'Un brouillon.' },
            2: { label: 'Validé par tous.' },
            3: { label: 'Public.' },
            'ne-sait-pas': { label: 'Je ne sais pas', askWhom: 'l’animatrice' },
            'sans-objet': { label: 'Sans objet', hint: 'Un seul membre.' },
          },
          evidence: ['compte-rendu'],
        },
        track: 'porteur',
        answer,
        evidence: [],
        evidenceLabels: { 'compte-rendu': 'Un compte rendu' },
        levels: ['Pas encore', 'On commence', 'C’est en place', 'C’est solide'],
        recalls: ['À l’article 9, vous avez répondu : « Oui ».'],
      },
      global: { provide },
    })

  it('describes each level, and emits its number', async () => {
    const wrapper = statement()
    const level = byRole(wrapper, 'radio', 'C’est en place')
    expect(descriptionOf(wrapper, level)).toBe('Validé par tous.')
    await click(level)
    expect(wrapper.emitted('answer')).toEqual([[2]])
  })

  it('recalls what was answered elsewhere', () => {
    expect(spoken(statement().element)).toContain('À l’article 9, vous avez répondu : « Oui ».')
  })

  it('offers « sans objet » only where the statement gives its reason', () => {
    expect(allByRole(statement(), 'radio', 'Sans objet')).toEqual([])
    const wrapper = statement(undefined, true)
    expect(descriptionOf(wrapper, byRole(wrapper, 'radio', 'Sans objet'))).toBe('Un seul membre.')
  })

  it.each([
    [0, 0],
    [1, 0],
    [2, 1],
    [3, 1],
    ['ne-sait-pas', 0],
  ] as const)('at %s shows %i kind of evidence', (answer, count) => {
    expect(allByRole(statement(answer), 'checkbox', 'Un compte rendu')).toHaveLength(count)
  })

  it('takes an answer back', async () => {
    const wrapper = statement(0)
    await click(byRole(wrapper, 'button', /^Effacer/))
    expect(wrapper.emitted('answer')).toEqual([[undefined]])
  })
})

describe('TextField', () => {
  it('keeps a text that is too long in the field, and records it once shortened', async () => {
    const wrapper = mount(TextField, {
      props: {
        id: 'nom',
        label: 'Nom',
        hint: 'Court',
        value: '',
        longest: 5,
        tooLong: 'Trop long.',
      },
      global: { provide },
    })
    const input = byRole<HTMLInputElement>(wrapper, 'textbox', 'Nom')
    await type(input, 'Recyclerie')
    expect(input.value).toBe('Recyclerie')
    expect(descriptionOf(wrapper, input)).toBe('Court Erreur : Trop long.')
    expect(wrapper.emitted('update')).toBeUndefined()
    expect(wrapper.emitted('invalid')).toEqual([['Trop long.']])
    await type(input, ' Recy ')
    expect(wrapper.emitted('update')).toEqual([['Recy']])
    expect(wrapper.emitted('invalid')?.at(-1)).toEqual([undefined])
  })
})

describe('FileOpener', () => {
  const opener = (error?: string) =>
    mount(FileOpener, {
      attachTo: document.body,
      props: { label: 'Fichier', hint: 'Lu ici.', accept: '.json', error },
    })

  it('opens a file dropped anywhere on the page', async () => {
    const wrapper = opener()
    const file = new File(['{}'], 'projet.ptce.json')
    const event = Object.assign(new Event('drop', { bubbles: true, cancelable: true }), {
      dataTransfer: { files: [file], types: ['Files'] },
    })
    document.body.dispatchEvent(event)
    expect(wrapper.emitted('open')).toEqual([[[file]]])
    expect(event.defaultPrevented).toBe(true)
  })

  it('announces why a file was refused', () => {
    expect(spoken(byRole(opener('Ce fichier est abîmé.'), 'alert'))).toBe('Ce fichier est abîmé.')
    expect(allByRole(opener(), 'alert')).toEqual([])
  })
})

it('counts the statuses in words', () => {
  const wrapper = mount(StatusTally, {
    props: { statuses: ['reuni', 'reuni', 'non-reuni', 'a-renseigner'] },
    global: { provide },
  })
  expect([...wrapper.element.querySelectorAll('li')].map(spoken)).toEqual([
    '2 réunis',
    '0 à consolider',
    '1 non réuni',
    '1 à renseigner',
  ])
})

it('explains the words that a text uses', () => {
  const glossary = {
    ess: { word: 'ESS (économie sociale et solidaire)', explanation: '…' },
    pole: { word: 'Pôle', explanation: '…' },
    scic: { word: 'SCIC', explanation: '…' },
  }
  expect(
    explainedIn(glossary, ['Des entreprises de l’ESS', 'la SCICLE']).map(({ word }) => word),
  ).toEqual(['ESS (économie sociale et solidaire)'])
})

describe('answerWords', () => {
  const words = {
    label: '',
    evidence: [],
    unit: 'années',
    options: { a: { label: 'Des locaux' }, b: { label: 'Du matériel' }, 2: { label: 'Validé.' } },
  }
  const said = { none: 'Sans réponse', dontKnow: 'Je ne sais pas', notApplicable: 'Sans objet' }
  it.each([
    ['choix-unique', undefined, 'Sans réponse'],
    ['choix-unique', 'ne-sait-pas', 'Je ne sais pas'],
    ['niveau', 'sans-objet', 'Sans objet'],
    ['choix-multiple', ['a', 'b'], 'Des locaux, Du matériel'],
    ['choix-unique', 'b', 'Du matériel'],
    ['niveau', 2, 'Validé.'],
    ['nombre', 5, '5\u00a0années'],
    ['nombre', 0, '0\u00a0année'],
  ] as const)('%s %j reads %s', (kind, answer, text) => {
    expect(answerWords({ kind }, words, answer, said)).toBe(text)
  })
})
