/**
 * What one line of a list tells of a dossier: a diagnostic without its explanations.
 *
 * A region looks at a hundred thousand dossiers, and an explanation costs ten times the judgement: what
 * would change a status is only looked for where it changes the words of an action. A whole diagnosis
 * may stand in its place, and gives the same line.
 */
import { everyChangeSet, MOST_SETS } from './change/changes'
import type { Diagnosis } from './diagnose'
import type { Diagnostic, Verdict } from './diagnostic'
import type { Dossier, Status } from './dossier/dossier'
import { planActions } from './judge/actions'
import { openChecks } from './judge/deciding'
import { judge, type Judged } from './judge/judge'
import { situationOf } from './judge/situation'
import { stageInUse, type StageRange } from './judge/stage'
import { isCommitted } from './members/members'
import type { Criterion, ElementId, StateConditionId } from './rules/rulebook'
import { heard } from './sources/heard'
import type { Content } from './words/words'

type Seen<Id extends string> = Pick<Verdict<Id>, 'id' | 'status' | 'proposals'>

export interface Glance {
  readonly diagnostic: Pick<Diagnostic, 'rules' | 'actions' | 'checks' | 'situation'> & {
    readonly article9: readonly Seen<ElementId>[]
    readonly stateCall: readonly Seen<StateConditionId>[]
    readonly stage: StageRange
  }
  readonly judgement: Pick<Diagnosis['judgement'], 'known'>
}

export function glance({ rules, words }: Content, given: Dossier): Glance {
  const dossier = heard(given)
  const judgement = judge(rules, dossier)
  const { known } = judgement
  // An action is worded by its proposals only where someone approached could say yes.
  const isAwaited = dossier.members.some((member) => !isCommitted(member))
  const proposalsOf = ({ metWhen }: Criterion, status: Status) =>
    isAwaited && status !== 'reuni'
      ? everyChangeSet(metWhen, known, rules, dossier, words.efforts).slice(0, MOST_SETS)
      : []
  const seen = <Id extends string>(
    criteria: readonly Criterion<Id>[],
    judged: readonly Judged<Id>[],
  ): readonly Seen<Id>[] =>
    criteria.map((criterion, index) => {
      const status = judged[index]?.status ?? 'a-renseigner'
      return { id: criterion.id, status, proposals: proposalsOf(criterion, status) }
    })
  return {
    diagnostic: {
      rules: rules.version,
      article9: seen(rules.elements, judgement.article9),
      stateCall: seen(rules.stateConditions, judgement.stateCall),
      stage: judgement.stage,
      actions: planActions(rules, dossier, judgement, stageInUse(dossier, judgement.stage)),
      checks: dossier.profile.track === 'collectivite' ? openChecks(rules.checks, known) : [],
      situation: situationOf(rules, known),
    },
    judgement: { known },
  }
}
