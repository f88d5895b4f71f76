/** For a collectivité: what its own service writes by hand, once it has read the rest. */
import { say } from '../model/input'
import { declareSection, essential, onPaper } from '../model/section'

export const proposal = declareSection({
  id: 'proposition',
  tracks: ['collectivite'],
  make: (input) => ({
    intro: null,
    blocks: onPaper(
      essential({
        kind: 'table',
        caption: say(input, 'rapport.document.proposition.tableau'),
        columns: [
          { label: say(input, 'rapport.document.proposition.decision'), width: 5 },
          { label: say(input, 'rapport.document.proposition.avant'), width: 4 },
          { label: say(input, 'rapport.document.proposition.pour-le'), width: 2 },
        ],
        rows: [['', '', '']],
        isForm: true,
      }),
    ),
  }),
})
