/**
 * `npm run audit`: known faults of what ships to the browser. A grave one stops the tests; a registry
 * that does not answer does not, for the tests also run without a network.
 */
import { spawnSync } from 'node:child_process'

/** Told without stopping anything: they wait for the next update. */
const MINOR = ['info', 'low', 'moderate']

/**
 * @param {string} answer what `npm audit --json` printed
 * @returns {{ isGrave: boolean, said: string }}
 */
export function readAudit(answer) {
  const found = vulnerabilities(answer)
  if (found === undefined)
    return {
      isGrave: false,
      said: 'Le registre n’a pas répondu : les failles ne sont pas vérifiées.',
    }
  const names = found.map(({ name, severity }) => `${name} (${severity})`).join(', ')
  if (found.some(({ severity }) => !MINOR.includes(severity)))
    return { isGrave: true, said: `Failles connues : ${names}.` }
  return { isGrave: false, said: names === '' ? 'Aucune faille connue.' : `À suivre : ${names}.` }
}

/** Nothing when the answer is no audit: an error of the registry, a page of a proxy, silence. */
function vulnerabilities(answer) {
  try {
    const { vulnerabilities: byName } = JSON.parse(answer)
    return byName && Object.values(byName)
  } catch {
    return undefined
  }
}

if (process.argv[1]?.endsWith('audit.mjs')) {
  const { stdout } = spawnSync(
    'npm',
    ['audit', '--omit=dev', '--json', '--fetch-retries=0', '--fetch-timeout=15000'],
    { encoding: 'utf8', timeout: 30_000, shell: process.platform === 'win32' },
  )
  const { isGrave, said } = readAudit(stdout ?? '')
  console.log(said)
  process.exitCode = isGrave ? 1 : 0
}
