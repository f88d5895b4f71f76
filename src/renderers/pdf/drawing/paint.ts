import type { jsPDF } from 'jspdf'
import type { Segment, Stroke, Visible } from './drawing'
import { FONT_FILES } from '../type/fonts'
import type { Colour } from './theme'

/** Paint operations with jsPDF, on its current page. What they are is written around them (`tagged/`). */
export function paint(doc: jsPDF, operations: readonly Visible[]): void {
  for (const operation of operations) paintOperation(doc, operation)
}

function paintOperation(doc: jsPDF, operation: Visible): void {
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
  }
}

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
