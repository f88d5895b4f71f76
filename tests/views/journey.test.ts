// @vitest-environment happy-dom
import { flushPromises, type VueWrapper } from '@vue/test-utils'
import rules from 'virtual:content/rules'
import { describe, expect, it, vi } from 'vitest'
import { AXIS_IDS, ELEMENT_IDS } from '../../src/domain'
import {
  allByRole,
  byRole,
  click,
  descriptionOf,
  settled,
  spoken,
  type,
} from '../components/screen'
import { DOSSIER, FROM_OUTSIDE, openApp } from './app'

/** What is loaded on the way may take its time on a busy machine. */
const SLOW = { timeout: 10_000 }

/** Everything that is read on the page. */
const page = () => spoken(document.body)
const title = () => spoken(document.querySelector('h1') ?? document.body)
const questionsOn = (wrapper: VueWrapper) =>
  allByRole(wrapper, 'group').filter((group) => group.querySelector('legend'))
const arrived = async () => {
  await flushPromises()
  await settled()
}

describe('home', () => {
  it('leads to the journey of each track', async () => {
    const { wrapper, store, router } = await openApp('/')
    await click(byRole(wrapper, 'button', /^Je suis une collectivité/))
    await vi.waitFor(() => expect(router.currentRoute.value.path).toBe('/profil'), SLOW)
    expect(store.dossier.profile).toEqual({ track: 'collectivite' })
  })

  it('says why a file is refused, beside it, and that nothing is lost', async () => {
    const { wrapper, store } = await openApp('/', DOSSIER)
    const input = wrapper.get('input[type="file"]').element
    Object.defineProperty(input, 'files', {
      value: [new File(['{'], 'x.json')],
      configurable: true,
    })
    input.dispatchEvent(new Event('change', { bubbles: true }))
    await vi.waitFor(
      () =>
        expect(spoken(byRole(wrapper, 'alert'))).toBe(
          'Ce fichier est abîmé\u00a0: il ne peut pas être lu.'.replace('\u00a0', ' '),
        ),
      SLOW,
    )
    expect(page()).toContain('Votre diagnostic en cours n’a pas changé.')
    expect(store.dossier.members).toHaveLength(2)
  })
})

describe('profil', () => {
  it('says what lacks beside the field, and takes the focus there', async () => {
    const { wrapper, store, router } = await openApp('/profil', {
      ...DOSSIER,
      profile: { track: 'collectivite' },
    })
    await click(byRole(wrapper, 'button', 'Enregistrer et continuer'))
    const group = byRole(wrapper, 'group', /^À quel niveau/)
    expect(descriptionOf(wrapper, group)).toContain('Choisissez votre type de collectivité')
    expect(document.activeElement).toBe(byRole(wrapper, 'radio', 'Commune'))
    await click(byRole(wrapper, 'radio', 'Département'))
    await click(byRole(wrapper, 'button', 'Enregistrer et continuer'))
    await vi.waitFor(() => expect(router.currentRoute.value.name).toBe('territoire'), SLOW)
    expect(store.dossier.profile).toEqual({ track: 'collectivite', level: 'departement' })
  })

  it('keeps three themes at most, and says so', async () => {
    const { wrapper, store } = await openApp('/profil', DOSSIER)
    for (const theme of ['Culture', 'Mobilité', 'Tourisme'])
      await click(byRole(wrapper, 'checkbox', theme))
    expect(store.dossier.project.themes).toEqual(['economie-circulaire', 'culture', 'mobilite'])
    expect(byRole<HTMLInputElement>(wrapper, 'checkbox', 'Tourisme').checked).toBe(false)
    expect(allByRole(wrapper, 'status').map(spoken)).toContain('Gardez 3 thèmes au plus.')
  })

  it('keeps the answers when the track changes, and says so', async () => {
    const { wrapper, store } = await openApp('/profil', DOSSIER)
    await click(byRole(wrapper, 'radio', 'Collectivité'))
    expect(allByRole(wrapper, 'status').map(spoken)).toContain(
      'Vos réponses sont gardées. Les questions et leurs mots changent.',
    )
    expect(store.dossier.answers).toEqual(DOSSIER.answers)
  })
})

describe('territoire', () => {
  const field = (wrapper: VueWrapper) =>
    byRole<HTMLInputElement>(wrapper, 'combobox', 'Nom ou code postal')

  /** Type, then choose; the list of communes may still be on its way. */
  async function add(wrapper: VueWrapper, typed: string, option: RegExp) {
    await type(field(wrapper), typed)
    await vi.waitUntil(() => allByRole(wrapper, 'option', option).length > 0, SLOW)
    const [first] = allByRole(wrapper, 'option', option)
    if (first) await click(first)
  }

  it('adds and removes places, and says when one is inside another', async () => {
    const { wrapper, store } = await openApp('/territoire', DOSSIER)
    await add(wrapper, 'allier', /^Allier/)
    expect(store.dossier.territory).toContainEqual({ type: 'departement', code: '03' })
    expect(allByRole(wrapper, 'status').map(spoken)).toContain('« Allier » est dans la liste.')
    expect(page()).toContain('« Allier » est déjà compris dans « Auvergne-Rhône-Alpes »')
    await click(byRole(wrapper, 'button', 'Retirer Auvergne-Rhône-Alpes'))
    expect(store.dossier.territory).toEqual([{ type: 'departement', code: '03' }])
    expect(document.activeElement).toBe(byRole(wrapper, 'heading', 'Territoires choisis'))
  })

  it('says at once what a commune stands in, and who helps there', async () => {
    const { wrapper, store } = await openApp('/territoire', { ...DOSSIER, territory: [] })
    await add(wrapper, '38500', /^Voiron/)
    expect(store.dossier.territory).toEqual([{ type: 'commune', code: '38563' }])
    expect(spoken(byRole(wrapper, 'heading', /^Voiron/))).toBe('Voiron (Isère, 38)')
    for (const name of ['Pays Voironnais', 'Isère', 'CRESS Auvergne-Rhône-Alpes'])
      await vi.waitUntil(() => page().includes(name), SLOW)
  })

  it('does not list the same place twice', async () => {
    const { wrapper, store } = await openApp('/territoire', DOSSIER)
    await add(wrapper, 'auvergne', /^Auvergne-Rhône-Alpes/)
    expect(store.dossier.territory).toHaveLength(1)
    expect(field(wrapper).getAttribute('aria-invalid')).toBe('true')
    expect(descriptionOf(wrapper, field(wrapper))).toContain(
      '« Auvergne-Rhône-Alpes » est déjà dans la liste.',
    )
  })

  it('says once the hand rests that nothing has that name', async () => {
    const { wrapper } = await openApp('/territoire', DOSSIER)
    await vi.waitUntil(() => !page().includes('La liste des communes arrive'), SLOW)
    await type(field(wrapper), 'xyzzyx')
    expect(page()).not.toContain('Aucun territoire')
    await vi.waitUntil(() => page().includes('Aucun territoire ne s’appelle « xyzzyx »'), SLOW)
  })

  it('opens a dossier whose commune is gone, or unknown, and says so', async () => {
    await openApp('/territoire', {
      ...DOSSIER,
      territory: [
        { type: 'commune', code: '01091' },
        { type: 'commune', code: '03999' },
      ],
    })
    expect(page()).toContain('fait aujourd’hui partie de la commune « Valserhône »')
    expect(page()).toContain('Le code « 03999 » n’est pas dans la liste')
  })

  it('says that several régions bring each its own contacts', async () => {
    await openApp('/territoire', {
      ...DOSSIER,
      territory: [...DOSSIER.territory, { type: 'departement', code: '971' }],
    })
    expect(page()).toContain('Votre projet touche plusieurs régions')
  })
})

describe('membres', () => {
  it('shows beside the list what it changes', async () => {
    const { wrapper, store } = await openApp('/membres', DOSSIER)
    expect(page()).toContain('(élément 3, à consolider)')
    await type(byRole(wrapper, 'textbox', 'Nom de l’organisation'), 'Bois d’Amont')
    await type(byRole(wrapper, 'combobox', 'Famille'), 'cooperative')
    await click(byRole(wrapper, 'button', 'Ajouter à la liste'))
    expect(store.dossier.members.map(({ id, name }) => [id, name]).at(-1)).toEqual([
      'm3',
      'Bois d’Amont',
    ])
    expect(page()).toContain('(élément 3, réuni)')
    expect(page()).toContain('2 structures de l’ESS')
  })

  it('takes back the last change', async () => {
    const { wrapper, store } = await openApp('/membres', DOSSIER)
    await click(byRole(wrapper, 'button', 'Retirer Menuiserie Faure'))
    expect(store.dossier.members).toHaveLength(1)
    await click(byRole(wrapper, 'button', 'Annuler'))
    expect(store.dossier.members).toEqual(DOSSIER.members)
  })

  it('adds on the way out a member that was typed, and shows its errors once', async () => {
    const { wrapper, store, router } = await openApp('/membres', DOSSIER)
    await type(byRole(wrapper, 'textbox', 'Nom de l’organisation'), 'Ferme')
    await click(byRole(wrapper, 'button', /^Continuer vers/))
    await arrived()
    expect(router.currentRoute.value.name).toBe('membres')
    expect(document.activeElement).toBe(byRole(wrapper, 'combobox', 'Famille'))
    await click(byRole(wrapper, 'button', /^Continuer vers/))
    await vi.waitFor(() => expect(router.currentRoute.value.name).toBe('article-9'))
    expect(store.dossier.members).toHaveLength(2)
  })

  it('says who stands in several of the counts beside the list', async () => {
    const [first] = DOSSIER.members
    if (!first) throw new Error('The dossier has no member')
    const school = { ...first, family: 'association', roles: ['organisme-formation'] } as const
    await openApp('/membres', { ...DOSSIER, members: [school] })
    expect(page()).toContain(`${first.name} » compte dans plusieurs de ces nombres.`)
  })

  it('asks which line is the structure of the pole, once it has one, and sets it aside', async () => {
    const listed = /^La structure du pôle est-elle dans la liste/
    const { wrapper, store } = await openApp('/membres', DOSSIER)
    expect(allByRole(wrapper, 'group', listed)).toEqual([])
    await click(byRole(wrapper, 'radio', /sous une forme de droit privé/))
    expect(() => byRole(wrapper, 'group', listed)).not.toThrow()
    await click(byRole(wrapper, 'radio', 'Oui'))
    await type(byRole(wrapper, 'combobox', /^Quelle ligne/), 'm1')
    expect(store.dossier.members[0]?.isPole).toBe(true)
    expect(page()).toContain('structure du pôle, hors du compte de ses membres')
    expect(page()).toContain('(élément 3, non réuni)')
    await click(byRole(wrapper, 'radio', 'Non, la liste ne compte que ses membres'))
    expect(store.dossier.members).toEqual(DOSSIER.members)
    expect(page()).toContain('(élément 3, à consolider)')
  })

  it('keeps the mark of a line that is edited', async () => {
    const [first, ...others] = DOSSIER.members
    if (first === undefined) throw new Error('no member')
    const { wrapper, store } = await openApp('/membres', {
      ...DOSSIER,
      members: [{ ...first, isPole: true }, ...others],
    })
    await click(byRole(wrapper, 'button', `Modifier ${first.name}`))
    await type(byRole(wrapper, 'textbox', 'Nom de l’organisation'), 'SCIC de la Dore')
    await click(byRole(wrapper, 'button', 'Enregistrer ce membre'))
    expect(store.dossier.members[0]).toMatchObject({ name: 'SCIC de la Dore', isPole: true })
  })

  it('asks a collectivité whether the list is complete, and the group never', async () => {
    const complete = 'Cette liste contient-elle tous les membres ?'
    const { wrapper: group } = await openApp('/membres', DOSSIER)
    expect(allByRole(group, 'group', complete)).toEqual([])
    const { wrapper } = await openApp('/membres', FROM_OUTSIDE)
    expect(() => byRole(wrapper, 'group', complete)).not.toThrow()
  })
})

describe('article 9', () => {
  it.each(ELEMENT_IDS)(
    '« %s » shows its words in the sentence and its questions',
    async (element) => {
      const { wrapper } = await openApp(`/article-9/${element}`, DOSSIER)
      expect(document.querySelector('mark')).not.toBeNull()
      const own = rules.questions.filter(
        (rule) => rule.step === 'article-9' && rule.group === element,
      )
      expect(questionsOn(wrapper)).toHaveLength(own.length)
      expect(title()).not.toBe('')
    },
  )

  it('follows the answers', async () => {
    const { wrapper, store } = await openApp('/article-9/strategie-commune', DOSSIER)
    const said = () => allByRole(wrapper, 'status').map(spoken).join(' ')
    expect(said()).toContain('À renseigner')
    await click(byRole(wrapper, 'radio', /^Tous les membres/))
    expect(store.dossier.answers['strategie-partagee']).toBeDefined()
    expect(said()).toContain('Réuni')
  })

  it('asks a collectivité from outside', async () => {
    const { wrapper } = await openApp('/article-9/strategie-commune', FROM_OUTSIDE)
    expect(() => byRole(wrapper, 'group', 'Le groupe a-t-il une stratégie commune ?')).not.toThrow()
  })

  it('says what the list decides, and leads to it', async () => {
    const { wrapper } = await openApp('/article-9/entreprises-ess', DOSSIER)
    expect(page()).toContain('À consolider')
    expect(
      byRole(wrapper, 'link', 'Voir ou changer la liste des membres').getAttribute('href'),
    ).toBe('/membres')
  })

  it('points once at a number it cannot read, then holds nobody back', async () => {
    const { wrapper, store, router } = await openApp('/article-9/strategie-continue', DOSSIER)
    const years = byRole(wrapper, 'textbox', /^Combien d’années/)
    await type(years, 'longtemps')
    await click(byRole(wrapper, 'button', 'Enregistrer et continuer'))
    expect(document.activeElement).toBe(years)
    expect(router.currentRoute.value.params.part).toBe('strategie-continue')
    await click(byRole(wrapper, 'button', 'Enregistrer et continuer'))
    await vi.waitFor(() =>
      expect(router.currentRoute.value.params.part).not.toBe('strategie-continue'),
    )
    expect(store.dossier.answers['annees-prevues']).toBe(5)
  })

  it('ends on a first result', async () => {
    const { wrapper, router } = await openApp('/article-9/developpement-local-durable', DOSSIER)
    await click(byRole(wrapper, 'button', 'Enregistrer et voir un premier résultat'))
    await vi.waitFor(() => expect(router.currentRoute.value.name).toBe('premier-resultat'))
    await arrived()
    expect(title()).toBe('Il manque surtout des réponses')
    expect(
      allByRole(
        wrapper,
        'link',
        /^(Voir le résultat|Regarder votre façon de faire|Répondre à un appel)/,
      ).map((link) => link.getAttribute('href')),
    ).toEqual(expect.arrayContaining(['/resultat', '/demarche', '/appel-a-projets']))
  })
})

describe('appel à projets', () => {
  it('shows the six conditions in the order of the decree, and asks only its own questions', async () => {
    const { wrapper } = await openApp('/appel-a-projets', DOSSIER)
    const marks = allByRole(wrapper, 'heading')
      .map(spoken)
      .filter((title) => /^\d°/.test(title))
    expect(marks.map((title) => title.slice(0, 2))).toEqual(['1°', '2°', '3°', '4°', '5°', '6°'])
    expect(questionsOn(wrapper)).toHaveLength(2)
  })
})

describe('démarche', () => {
  it.each(AXIS_IDS)('« %s » describes four levels for each statement', async (axis) => {
    const { wrapper } = await openApp(`/demarche/${axis}`, DOSSIER)
    const statements = questionsOn(wrapper)
    const own = rules.axes.find(({ id }) => id === axis)?.statements ?? []
    expect(statements.map((group) => group.id)).toEqual(
      own.map(({ question }) => `question-${question}`),
    )
    for (const name of ['Pas encore', 'On commence', 'C’est en place', 'C’est solide'])
      expect(allByRole(wrapper, 'radio', name)).toHaveLength(statements.length)
    expect(byRole(wrapper, 'link', 'Voir le résultat maintenant').getAttribute('href')).toBe(
      '/resultat',
    )
  })

  it('recalls what was answered about the law', async () => {
    await openApp('/demarche/projet-commun', DOSSIER)
    expect(page()).toContain('À l’article 9, vous avez répondu : « Oui, elle est écrite ».')
  })

  it('says that its principles are not the words of the charter', async () => {
    const { wrapper } = await openApp('/demarche/projet-commun', DOSSIER)
    expect(page()).toContain('ce n’est pas le texte de la charte')
    expect(byRole(wrapper, 'link', /^Demander la charte/).getAttribute('href')).toMatch(
      /^https?:\/\//,
    )
  })
})

describe('a text that belongs to a person', () => {
  it('is warned of where it is typed, and kept', async () => {
    const { wrapper, store } = await openApp('/profil', DOSSIER)
    await type(byRole(wrapper, 'textbox', /^Nom du projet/), 'Pôle de Léa, 06 12 34 56 78')
    expect(page()).toContain('Ce texte contient une adresse électronique ou un numéro de téléphone')
    expect(store.dossier.project.name).toContain('06 12 34 56 78')
    await type(byRole(wrapper, 'textbox', /^Nom du projet/), 'Pôle du bois')
    expect(page()).not.toContain('un numéro de téléphone. Il sera')
  })
})

describe('answers that do not go together', () => {
  const both = { 'perimetre-choisi': 'accord-oral' }
  const APART = /Deux réponses ne vont pas ensemble/

  it('are pointed out when the level is chosen', async () => {
    const { wrapper } = await openApp('/demarche/territoire', { ...DOSSIER, answers: both })
    await arrived()
    expect(page()).not.toMatch(APART)
    const [first] = allByRole(wrapper, 'radio', 'C’est en place')
    await click(first ?? document.body)
    await vi.waitFor(() => expect(page()).toMatch(APART), SLOW)
  })

  it('are pointed out when the answer of article 9 is chosen', async () => {
    const { wrapper } = await openApp('/article-9/meme-territoire', {
      ...DOSSIER,
      answers: { 'territoire-clair': 3 },
    })
    await arrived()
    expect(page()).not.toMatch(APART)
    await click(byRole(wrapper, 'radio', 'Oui, mais ce n’est pas écrit'))
    await vi.waitFor(() => expect(page()).toMatch(APART), SLOW)
  })
})

describe('récapitulatif', () => {
  it('says what was answered and what was not, and returns from an edit', async () => {
    const { wrapper, router } = await openApp('/recapitulatif', DOSSIER)
    const text = page()
    expect(text).toContain('Oui, elle est écrite')
    expect(text).toContain('Sans réponse')
    expect(text).toContain('5 ans')
    await click(byRole(wrapper, 'button', 'Modifier : Une stratégie commune'))
    await vi.waitFor(() => expect(router.currentRoute.value.params.part).toBe('strategie-commune'))
    await arrived()
    await click(byRole(wrapper, 'button', 'Enregistrer et revenir au récapitulatif'))
    await vi.waitFor(() => expect(router.currentRoute.value.name).toBe('recapitulatif'))
  })

  it('says what was answered as it was, and « je ne sais pas » left on the stage', async () => {
    await openApp('/recapitulatif', {
      ...DOSSIER,
      answers: { 'projet-conforme': 'sans-objet', 'strategie-ecrite': 'ne-sait-pas' },
    })
    expect(page()).toContain('Aucun appel n’est visé aujourd’hui')
    expect(page()).toMatch(/à votre avis.\?Je ne sais pas/)
    expect(page()).toMatch(/1 réponse, 1 « je ne sais pas », \d+ sans réponse/)
  })

  it('points at answers that disagree', async () => {
    const { wrapper, router } = await openApp('/recapitulatif', {
      ...DOSSIER,
      answers: { ...DOSSIER.answers, 'strategie-ecrite': 'non' },
    })
    expect(page()).toContain('Deux réponses ne vont pas ensemble.')
    const [button] = allByRole(wrapper, 'button', /^Revoir.*stratégie commune/)
    await click(button ?? document.body)
    await vi.waitFor(() =>
      expect(router.currentRoute.value.path).toBe('/article-9/strategie-commune'),
    )
  })

  it('asks next what would settle the most, and leads to it', async () => {
    const { wrapper, router } = await openApp('/recapitulatif', DOSSIER)
    const asked = allByRole(wrapper, 'button').filter((button) =>
      spoken(button).startsWith('Répondre'),
    )
    expect(asked).toHaveLength(5)
    expect(page()).toContain('Pour savoir')
    const [first] = asked
    if (first) await click(first)
    await vi.waitFor(() =>
      expect(router.currentRoute.value.path).toMatch(/^\/(article-9|appel-a-projets)/),
    )
  })
})
