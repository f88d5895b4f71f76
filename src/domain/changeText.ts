/** A set of changes in words: infinitives, one for each thing to do. */
import { questionLabel, withUnit } from './answerText'
import type { Change, ChangeSet } from './change'
import type { Dossier, FamilyId, Member } from './dossier'
import { isListOpen } from './facts'
import { MAJORITY } from './members'
import { quoteFrench, textOf } from './text'
import type { EffortWords, Words } from './words'

type AnswerChange = Extract<Change, { kind: 'answer' }>

/** One text for each change; the same one made several times is said once, with how many. */
export function changeTexts(set: ChangeSet, words: Words, dossier: Dossier): readonly string[] {
  const groups = new Map<string, Change[]>()
  for (const change of set) {
    const key = sameKey(change)
    groups.set(key, [...(groups.get(key) ?? []), change])
  }
  return [...groups.values()].map((same) => changeText(same, words, dossier))
}

/** Changes that one sentence may count together. */
function sameKey(change: Change): string {
  switch (change.kind) {
    case 'join':
      return `join ${change.anyOf.join(' ')}`
    case 'commit':
      return `commit ${change.anyOf.join(' ')}`
    case 'answer':
      return `answer ${change.question}`
    case 'identify':
    case 'share':
      return `${change.kind} ${change.member}`
  }
}

function changeText(same: readonly Change[], words: Words, dossier: Dossier): string {
  const [change] = same
  if (change === undefined) throw new Error('No change to tell')
  const say = (id: string, values: Readonly<Record<string, string | number>>) =>
    textOf(words, `restitution.ce-qui-changerait.${id}`, values)
  switch (change.kind) {
    case 'join': {
      const membres = familiesText(change.anyOf, words)
      const verb = mayBeIncomplete(dossier) ? 'ajouter' : 'accueillir'
      return same.length === 1
        ? say(verb, { membres })
        : say(`${verb}-plusieurs`, { n: same.length, membres })
    }
    case 'commit':
      return commitText(same.length, change.anyOf, dossier, say)
    case 'identify':
      return say('famille', {
        nom: nameOf(change.member, dossier),
        membres: familiesText(change.anyOf, words),
      })
    case 'share':
      return say(change.nonEssShare > MAJORITY ? 'part-hors-ess' : 'part-ess', {
        nom: nameOf(change.member, dossier),
      })
    case 'answer':
      return answerChangeText(change, words, dossier, say)
  }
}

/** Someone may be there already, and not in the list yet. */
const mayBeIncomplete = (dossier: Dossier) => dossier.members.length === 0 || isListOpen(dossier)

type Say = (id: string, values: Readonly<Record<string, string | number>>) => string

function commitText(count: number, ids: readonly string[], dossier: Dossier, say: Say): string {
  const names = ids.map((id) => nameOf(id, dossier))
  if (names.length === count) return say('accord', { noms: join(names, 'et') })
  return count === 1
    ? say('accord-au-choix', { noms: join(names, 'ou') })
    : say('accord-plusieurs', { n: count, noms: join(names, 'et') })
}

/** Beyond, the list of options reads better where it is asked. */
const MOST_OPTIONS = 3

function answerChangeText(
  { question: id, to, anyOf, settles }: AnswerChange,
  words: Words,
  dossier: Dossier,
  say: Say,
): string {
  const question = quoteFrench(withoutStop(questionLabel(id, words, dossier)))
  const options = words.questions[id]?.options ?? {}
  if (typeof to === 'number') {
    const level = options[String(to)]?.label
    const verb = settles ? 'verifier-' : ''
    return level === undefined
      ? say(`${verb}nombre`, { n: withUnit(to, words.questions[id]?.unit), question })
      : say(`${verb}niveau`, { niveau: quoteFrench(withoutStop(level)), question })
  }
  const labels = anyOf.map((option) => quoteFrench(options[option]?.label ?? option))
  const other = textOf(words, 'restitution.ce-qui-changerait.autre-reponse')
  const reponses = join(
    labels.length > MOST_OPTIONS + 1 ? [...labels.slice(0, MOST_OPTIONS), other] : labels,
    'ou',
  )
  const more = typeof to === 'string' ? 1 : to.filter((option) => anyOf.includes(option)).length
  if (more > 1) return say('reponses-plusieurs', { n: more, question, reponses })
  return say(settles ? 'verifier-reponse' : 'reponse', { question, reponses })
}

/** « une structure de l’ESS ou un habitant »; any organisation at all is said in two words. */
function familiesText(families: readonly FamilyId[], { efforts, texts }: Words): string {
  const labels = efforts.join
    .filter(({ families: some }) => some.some((family) => families.includes(family)))
    .map(({ label }) => label)
  const any = texts['restitution.ce-qui-changerait.toute-organisation']
  return any !== undefined && isEveryOrganisation(families, efforts) ? any : join(labels, 'ou')
}

const isEveryOrganisation = (families: readonly FamilyId[], { join: rules }: EffortWords) =>
  rules
    .flatMap(({ families: some }) => some)
    .every((family) => family === 'personne-physique' || families.includes(family))

const nameOf = (id: Member['id'], { members }: Pick<Dossier, 'members'>): string =>
  quoteFrench(members.find((member) => member.id === id)?.name ?? id)

/** « A, B ou C ». */
function join(items: readonly string[], word: 'et' | 'ou'): string {
  const last = items.at(-1) ?? ''
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} ${word} ${last}`
}

/** A statement and its levels end with a stop, which a quotation inside a sentence does without. */
const withoutStop = (text: string): string => text.replace(/\.$/, '')
