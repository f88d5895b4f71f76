import { describe, expect, it } from 'vitest'
import { linesOf } from '../../src/cli/lines'

async function* chunks(...parts: readonly string[]) {
  for (const part of parts) yield Buffer.from(part)
}

async function read(most: number, ...parts: readonly string[]) {
  const lines: [number, string][] = []
  for await (const { number, bytes } of linesOf(chunks(...parts), most))
    lines.push([number, Buffer.from(bytes).toString()])
  return lines
}

describe('the lines of a stream', () => {
  it('are whole however it is cut, the last one without an end', async () => {
    expect(await read(99, 'a', 'b\nc', '\n', 'd')).toEqual([
      [1, 'ab'],
      [2, 'c'],
      [3, 'd'],
    ])
  })

  it('keep their number when one is blank', async () => {
    expect(await read(99, '\n \t\r\na\r\n\n')).toEqual([[3, 'a\r']])
  })

  it('hold no more of one that is too long than what says so, and go on', async () => {
    expect(await read(3, 'abc', 'defgh', 'ij\nk')).toEqual([
      [1, 'abcd'],
      [2, 'k'],
    ])
  })

  it('cut no character in two', async () => {
    const bytes = Buffer.from('é\nè')
    async function* one() {
      for (const byte of bytes) yield Uint8Array.of(byte)
    }
    const texts: string[] = []
    for await (const line of linesOf(one(), 99)) texts.push(Buffer.from(line.bytes).toString())
    expect(texts).toEqual(['é', 'è'])
  })
})
