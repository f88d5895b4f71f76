/** Where the format of zip files keeps what is read and written here (APPNOTE 4.3). */
const END = { size: 22, count: 10, start: 16 }
const ENTRY = { date: 12, name: 28, extra: 30, comment: 32, file: 42, size: 46 }
const FILE = { date: 10 }

/**
 * The same zip file with every hour replaced by midnight of a day.
 *
 * The library dates each file inside from the clock of the machine and gives no way to choose: the
 * same edition would never make the same bytes.
 *
 * @example
 * withDates(bytes, '2026-11-23')
 */
export function withDates(zip: Uint8Array, day: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(zip)
  const view = new DataView(bytes.buffer)
  // The library writes no comment: what ends the file has always the same length.
  const end = bytes.length - END.size
  let entry = view.getUint32(end + END.start, true)
  for (let left = view.getUint16(end + END.count, true); left > 0; left--) {
    view.setUint32(entry + ENTRY.date, dosDate(day), true)
    view.setUint32(view.getUint32(entry + ENTRY.file, true) + FILE.date, dosDate(day), true)
    entry +=
      ENTRY.size +
      view.getUint16(entry + ENTRY.name, true) +
      view.getUint16(entry + ENTRY.extra, true) +
      view.getUint16(entry + ENTRY.comment, true)
  }
  return bytes
}

/** A day in the upper half of the word, midnight in the lower. */
function dosDate(day: string): number {
  const [year = 1980, month = 1, date = 1] = day.split('-').map(Number)
  return (((year - 1980) << 25) | (month << 21) | (date << 16)) >>> 0
}
