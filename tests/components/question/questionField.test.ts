// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { contracted } from '../../../src/domain'
import QuestionField from '../../../src/components/question/QuestionField.vue'
import type { Answer, QuestionRule, QuestionWords } from '../../../src/domain'
import { allByRole, byRole, click, descriptionOf, spoken, type } from '../screen'
import { provide } from '../realTexts'

const words: QuestionWords = {
  label: 'Quels moyens partagez-vous ?',
  help: 'C’est la mutualisation.',
  example: 'Un camion à trois.',
  options: {
    locaux: { label: 'Des locaux' },
    materiel: { label: 'Du matériel', hint: 'Un four, un camion' },
    aucun: { label: 'Rien' },
    'ne-sait-pas': { label: 'Je ne sais pas', askWhom: 'les membres du groupe' },
  },
  evidence: ['bail', 'convention'],
  authority: { label: 'Quels moyens partagent-ils ?' },
}
const rule: QuestionRule = {
  id: 'moyens-partages',
  kind: 'choix-multiple',
  step: 'article-9',
  grid: 'article-9',
  usage: 'rule',
  options: [
    { id: 'locaux' },
    { id: 'materiel' },
    { id: 'aucun', exclusive: true },
    { id: 'ne-sait-pas', reserved: true },
  ],
}

function field(changes: {
  rule?: Partial<QuestionRule>
  answer?: Answer
  track?: 'porteur' | 'collectivite'
  words?: Partial<QuestionWords>
  evidence?: readonly string[]
}) {
  return mount(QuestionField, {
    attachTo: document.body,
    props: {
      rule: { ...rule, ...changes.rule },
      words: { ...words, ...changes.words },
      track: changes.track ?? 'porteur',
      answer: changes.answer,
      evidence: changes.evidence ?? [],
      evidenceLabels: { bail: 'Un bail', convention: 'Une convention' },
    },
    global: { provide },
  })
}

describe('QuestionField', () => {
  it('names the group, and describes it with its help and its example', () => {
    const wrapper = field({})
    const group = byRole(wrapper, 'group', 'Quels moyens partagez-vous ?')
    expect(descriptionOf(wrapper, group)).toBe(
      'C’est la mutualisation. Exemple. Un camion à trois.',
    )
  })

  it('asks a collectivité from outside', () => {
    expect(() =>
      byRole(field({ track: 'collectivite' }), 'group', 'Quels moyens partagent-ils ?'),
    ).not.toThrow()
  })

  it('says whom to ask when one does not know', () => {
    const wrapper = field({})
    expect(descriptionOf(wrapper, byRole(wrapper, 'checkbox', 'Je ne sais pas'))).toBe(
      'Demandez aux membres du groupe.',
    )
  })

  it('emits the options ticked', async () => {
    const wrapper = field({ answer: ['locaux'] })
    await click(byRole(wrapper, 'checkbox', 'Du matériel'))
    expect(wrapper.emitted('answer')).toEqual([[['locaux', 'materiel']]])
  })

  it('says that an exclusive option has cleared the others', async () => {
    const wrapper = field({ answer: ['locaux'] })
    await click(byRole(wrapper, 'checkbox', 'Rien'))
    expect(wrapper.emitted('answer')).toEqual([[['aucun']]])
    expect(spoken(byRole(wrapper, 'status'))).toBe('« Rien » ne va pas avec d’autres réponses.')
  })

  it('shows what is recorded, not what was pressed', async () => {
    const wrapper = field({ answer: ['locaux'] })
    const box = byRole<HTMLInputElement>(wrapper, 'checkbox', 'Du matériel')
    await click(box)
    expect(box.checked).toBe(false)
    await wrapper.setProps({ answer: ['locaux', 'materiel'] })
    expect(box.checked).toBe(true)
  })

  it('emits one option of several, and can take it back', async () => {
    const wrapper = field({ rule: { kind: 'choix-unique' }, answer: 'locaux' })
    expect(byRole<HTMLInputElement>(wrapper, 'radio', 'Des locaux').checked).toBe(true)
    await click(byRole(wrapper, 'radio', 'Du matériel'))
    await click(byRole(wrapper, 'button', /^Effacer ma réponse/))
    expect(wrapper.emitted('answer')).toEqual([['materiel'], [undefined]])
  })

  it('has nothing to take back where nothing was said', () => {
    expect(allByRole(field({ rule: { kind: 'choix-unique' } }), 'button')).toEqual([])
  })

  it.each([
    [undefined, 0],
    ['ne-sait-pas', 0],
    [['locaux'], 2],
  ] as const)('with the answer %j asks for %i kinds of evidence', (answer, count) => {
    const wrapper = field(answer === undefined ? {} : { answer })
    expect(allByRole(wrapper, 'checkbox', /^Une? (bail|convention)$/)).toHaveLength(count)
  })

  it('emits the evidence ticked and unticked', async () => {
    const wrapper = field({ answer: ['locaux'], evidence: ['bail'] })
    await click(byRole(wrapper, 'checkbox', 'Une convention'))
    await click(byRole(wrapper, 'checkbox', 'Un bail'))
    expect(wrapper.emitted('evidence')).toEqual([[['bail', 'convention']], [[]]])
  })
})

it.each([
  ['Demandez à les membres.', 'Demandez aux membres.'],
  ['Demandez à le service économie.', 'Demandez au service économie.'],
  [
    'Demandez à l’animatrice, à la mairie ou à lesly.',
    'Demandez à l’animatrice, à la mairie ou à lesly.',
  ],
])('contracts « %s »', (sentence, expected) => {
  expect(contracted(sentence)).toBe(expected)
})

describe('QuestionField of a number', () => {
  const number = {
    rule: { kind: 'nombre', min: 0, max: 30, options: [{ id: 'ne-sait-pas', reserved: true }] },
    words: { label: 'Combien d’années ?', unit: 'années', evidence: [] },
  } as const

  it('emits the number typed', async () => {
    const wrapper = field(number)
    await type(byRole(wrapper, 'textbox', 'Combien d’années ? (années)'), '5')
    expect(wrapper.emitted('answer')).toEqual([[5]])
  })

  it('keeps what cannot be a number, says why beside it, and keeps the answer given before', async () => {
    const wrapper = field({ ...number, answer: 4 })
    const input = byRole<HTMLInputElement>(wrapper, 'textbox')
    await type(input, 'cinq')
    expect(input.value).toBe('cinq')
    expect(input.getAttribute('aria-invalid')).toBe('true')
    expect(descriptionOf(wrapper, input)).toBe('Erreur : Écrivez un nombre entier entre 0 et 30.')
    expect(wrapper.emitted('answer')).toBeUndefined()
    expect(wrapper.emitted('invalid')).toEqual([['Écrivez un nombre entier entre 0 et 30.']])
    await type(input, '6')
    expect(wrapper.emitted('answer')).toEqual([[6]])
    expect(wrapper.emitted('invalid')?.at(-1)).toEqual([undefined])
  })

  it('emits nothing said when the field is emptied', async () => {
    const wrapper = field({ ...number, answer: 4 })
    await type(byRole(wrapper, 'textbox'), '')
    expect(wrapper.emitted('answer')).toEqual([[undefined]])
  })

  it('takes « je ne sais pas » in place of a number', async () => {
    const wrapper = field(number)
    await click(byRole(wrapper, 'checkbox', 'Je ne sais pas'))
    expect(wrapper.emitted('answer')).toEqual([['ne-sait-pas']])
  })
})
