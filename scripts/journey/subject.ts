import { describeMachine } from '../../src/wizard/diagram'
import { wizardMachine } from '../../src/wizard/wizard.machine'

export const diagram = (): string => describeMachine(wizardMachine)
