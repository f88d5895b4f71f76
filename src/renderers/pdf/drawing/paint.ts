import type { jsPDF } from 'jspdf'
import type { Drawing, Operation, Place, Segment, Stroke } from './drawing'
import { FONT_FILES } from '../type/fonts'
import type { Colour } from './theme'

/**
 * Paint a drawing with jsPDF: the only place, with `renderPdf.ts` and `outline.ts`, that knows it.
 *
 * What each operation is (`mark`) is not written yet: a tagged PDF opens and closes it here, around
 * the operators of each case.
 */
export function paint(doc: jsPDF, { pages, anchors }: Drawing): void {
  pages.forEach((operations, index) => {
    if (index > 0) doc.addPage()
    for (const operation of operations) paintOperation(doc, operation, anchors)
  })
}

function paintOperation(
  doc: jsPDF,
  operation: Operation,
  anchors: ReadonlyMap<string, Place>,
): void {
  switch (operation.kind) {
    case 'text':
      doc
        .setFont(FONT_FILES[operation.font], 'normal')
        .setFontSize(operation.size)
        .setTextColor(operation.colour)
        .text(operation.text, operation.at.x, operation.at.y)
      return
    case 'path':
      paintPath(
        doc,
        operation.segments,
        operation.closed ?? false,
        operation.stroke,
        operation.fill,
      )
      return
    case 'link': {
      const { x, y, width, height } = operation.area
      const place =
        operation.target.kind === 'anchor' ? anchors.get(operation.target.id) : undefined
      if (operation.target.kind === 'url')
        doc.link(x, y, width, height, { url: operation.target.url })
      else if (place)
        doc.link(x, y, width, height, { pageNumber: place.page + 1, top: landing(place) })
      return
    }
  }
}

/** A little above the place, so that it does not stick to the edge of the window. */
export const landing = ({ y }: Place): number => Math.max(1, y - 14)

function paintPath(
  doc: jsPDF,
  segments: readonly Segment[],
  closed: boolean,
  stroke: Stroke | undefined,
  fill: Colour | undefined,
): void {
  if (stroke) {
    doc
      .setDrawColor(stroke.colour)
      .setLineWidth(stroke.width)
      .setLineCap(stroke.cap ?? 'butt')
      .setLineDashPattern([...(stroke.dash ?? [])], 0)
  }
  if (fill) doc.setFillColor(fill)
  for (const segment of segments) trace(doc, segment)
  if (closed) doc.close()
  if (stroke && fill) doc.fillStroke()
  else if (stroke) doc.stroke()
  else if (fill) doc.fill()
}

function trace(doc: jsPDF, segment: Segment): void {
  switch (segment.kind) {
    case 'move':
      doc.moveTo(segment.to.x, segment.to.y)
      return
    case 'line':
      doc.lineTo(segment.to.x, segment.to.y)
      return
    case 'curve':
      doc.curveTo(
        segment.by.x,
        segment.by.y,
        segment.and.x,
        segment.and.y,
        segment.to.x,
        segment.to.y,
      )
      return
  }
}
