import type { Plugin } from 'vite'
import { headersOf, metaPolicyOf, type Reach } from './headers'
import { headersFile } from './hosts'

const FIRST = '<meta charset="utf-8" />'

/**
 * The policy in the built page, and `_headers` beside it. Not while developing: what reloads a page
 * there is inline.
 */
export function headers(reach: Reach): Plugin {
  let base = '/'
  return {
    name: 'diagnostic-ptce:headers',
    apply: 'build',
    configResolved: (config) => void (base = config.base),
    transformIndexHtml: {
      order: 'post',
      handler(html) {
        if (!html.includes(FIRST)) throw new Error(`index.html no longer has ${FIRST}`)
        // Before any script, and after the encoding, which a browser looks for first.
        const meta = `<meta http-equiv="Content-Security-Policy" content="${metaPolicyOf(reach)}" />`
        return html.replace(FIRST, `${FIRST}\n    ${meta}`)
      },
    },
    generateBundle() {
      if (this.environment.name !== 'client') return
      this.emitFile({
        type: 'asset',
        fileName: '_headers',
        source: headersFile(base, headersOf(reach)),
      })
    },
  }
}
