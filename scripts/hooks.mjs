/** `npm install`, in a clone: what a commit changes is formatted and checked before it is made. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

// An archive has no history, and no hook.
if (existsSync('.git')) spawnSync('git', ['config', 'core.hooksPath', '.githooks'])
