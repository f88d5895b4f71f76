/** A set of changes in words: infinitives, one for each thing to do. */
import { questionLabel, withUnit } from './answerText'
import { generalWay, wayOf } from '../change/answerWay'
import type { Change, ChangeSet } from '../change/change'
import { applyChanges } from '../change/changeKinds'
import type { Dossier, Member, QuestionId } from '../dossier/dossier'
import { MAJORITY } from '../members/members'
import { joinsText, oneOf } from './newcomerText'
import {
  countInWords,
  either,
  enumerate,
  fill,
  quoteFrench,
  sayUnder,
  type SayUnder,
} from '../words/text'
import type { Words } from '../words/words'

const TEXTS = 'restitution.ce-qui-changerait.'

/**
 * One text for each thing to do: newcomers are told together, and so are agreements of the same
 * members. An answer not known yet is to be found out when nothing else is needed; beside something
 * else, its gesture holds whatever is found.
 *
 * @param isWhole nothing else is needed beside the set
 */
export function changeTexts(
  set: ChangeSet,
  words: Words,
  dossier: Dossier,
  isWhole = true,
): readonly string[] {
  const groups = new Map<string, Change[]>()
  for (const change of set) {
    const key = sameKey(change)
    groups.set(key, [...(groups.get(key) ?? []), change])
  }
  const telling: Telling = {
    words,
    dossier,
    isAlone: isWhole && groups.size === 1,
    say: sayUnder(words, TEXTS),
  }
  const joins = set.filter((change) => change.kind === 'join')
  const others = set.filter((change) => change.kind !== 'join')
  return [...groups.values()].map(([change, ...more]) => {
    if (change === undefined) throw new Error('No change to tell')
    return change.kind === 'join'
      ? joinsText(joins, words, applyChanges(dossier, others))
      : changeText(change, more.length + 1, telling)
  })
}

interface Telling {
  readonly words: Words
  readonly dossier: Dossier
  /** Nothing else is needed: finding out would be enough. */
  readonly isAlone: boolean
  readonly say: SayUnder<typeof TEXTS>
}

/** Changes that one sentence may count together. */
function sameKey(change: Change): string {
  switch (change.kind) {
    case 'join':
      return 'join'
    case 'commit':
    case 'declare':
      return `${change.kind} ${change.anyOf.join(' ')}`
    case 'answer':
      return `answer ${change.question}`
    case 'identify':
    case 'share':
      return `${change.kind} ${change.member}`
  }
}

function changeText(
  change: Exclude<Change, { kind: 'join' }>,
  count: number,
  telling: Telling,
): string {
  const { words, dossier, isAlone, say } = telling
  switch (change.kind) {
    case 'commit':
      return someMembersText('accord', count, change.anyOf, telling)
    case 'declare':
      return someMembersText('declaration', count, change.anyOf, telling)
    case 'identify':
    case 'share':
      return say(isAlone ? 'a-savoir' : 'a-savoir-parmi', {
        changement: say('savoir', { supposition: supposedText(change, words, dossier) }),
      })
    case 'answer':
      return answerText(change, telling)
  }
}

/** All of those named, one of them, or some. */
function someMembersText(
  id: 'accord' | 'declaration',
  count: number,
  ids: readonly Member['id'][],
  { dossier, words, say }: Telling,
): string {
  const names = ids.map((member) => nameOf(member, dossier))
  if (count === 1) return say(id, { noms: either(names) })
  return names.length === count
    ? say(`${id}-de-tous`, { noms: enumerate(names) })
    : say(`${id}-plusieurs`, { n: countInWords(count, words), noms: enumerate(names) })
}

/** « si « Groupe Mwezi » est une structure de l’ESS »: nobody decides what a member is. */
export function supposedText(
  change: Change<'identify' | 'share'>,
  words: Words,
  dossier: Dossier,
): string {
  const nom = nameOf(change.member, dossier)
  const say = sayUnder(words, TEXTS)
  return change.kind === 'identify'
    ? say('si-famille', { nom, membre: oneOf(change.anyOf, words) })
    : say(change.nonEssShare > MAJORITY ? 'si-part-hors-ess' : 'si-part-ess', { nom })
}

/** A gesture of the rules; a level of the démarche says by itself what to do. */
function answerText(change: Change<'answer'>, telling: Telling): string {
  const { words, dossier, isAlone, say } = telling
  const { answers, past } = words.efforts
  const { question, anyOf, to, settles } = change
  const ways = answers[question] ?? []
  const general = settles && !isAlone ? generalWay(ways, anyOf) : undefined
  const way = general ?? wayOf(ways, dossier.answers, question, anyOf)
  const gesture = way?.gesture ?? past[question]
  if (gesture === undefined) return levelText(change, telling)
  const changement = fill(gesture, {
    n: typeof to === 'number' ? amountText(question, to, words) : '',
  })
  if (general !== undefined) return say('a-faire-sinon', { changement })
  return settles ? say('a-savoir', { changement }) : changement
}

/** « deux ans ». */
const amountText = (question: QuestionId, value: number, words: Words): string =>
  withUnit(value, words.questions[question]?.unit).replace(
    String(value),
    countInWords(value, words),
  )

function levelText({ question, to, settles }: Change<'answer'>, telling: Telling): string {
  const { words, dossier, isAlone, say } = telling
  const level = words.questions[question]?.options[String(to)]?.label
  if (level === undefined) throw new Error(`Nothing tells how to change ${question}`)
  const quoted = {
    niveau: quoteFrench(withoutStop(level)),
    question: quoteFrench(withoutStop(questionLabel(question, words, dossier))),
  }
  if (!settles) return say('niveau', quoted)
  return isAlone
    ? say('a-savoir', { changement: say('niveau-a-savoir', quoted) })
    : say('a-faire-sinon', { changement: say('niveau', quoted) })
}

const nameOf = (id: Member['id'], { members }: Pick<Dossier, 'members'>): string =>
  quoteFrench(members.find((member) => member.id === id)?.name ?? id)

/** A statement and its levels end with a stop, which a quotation inside a sentence does without. */
const withoutStop = (text: string): string => text.replace(/\.$/, '')
