import type { jsPDF } from 'jspdf'
import type { Artifact } from '../drawing/drawing'
import { paint } from '../drawing/paint'
import { writeOperator } from './jspdfFile'
import type { Recording, Run } from './recording'
import { nodesIn, type Node } from './tree'

/** Paint each run of each page between what opens and what closes its mark. */
export function paintPages(doc: jsPDF, { pages }: Recording, tree: Node): void {
  const types = new Map(nodesIn(tree).map(({ element, type }) => [element, type]))
  const opening = ({ mark }: Run): string =>
    typeof mark === 'string'
      ? openingOf(mark)
      : `/${types.get(mark.element) ?? 'Span'}<</MCID ${mark.number}>>BDC`

  pages.forEach(({ runs }, page) => {
    if (page > 0) doc.addPage()
    for (const run of runs) {
      writeOperator(doc, opening(run))
      paint(doc, run.operations)
      writeOperator(doc, 'EMC')
    }
  })
}

/** The head and the foot of a page are told apart, as PDF/UA-1 asks of what runs from page to page (7.8). */
function openingOf(artifact: Artifact): string {
  switch (artifact) {
    case 'artifact':
      return '/Artifact<</Type/Layout>>BDC'
    case 'repeated':
      return '/Artifact<</Type/Pagination>>BDC'
    case 'header':
      return '/Artifact<</Type/Pagination/Subtype/Header/Attached[/Top]>>BDC'
    case 'footer':
      return '/Artifact<</Type/Pagination/Subtype/Footer/Attached[/Bottom]>>BDC'
  }
}
