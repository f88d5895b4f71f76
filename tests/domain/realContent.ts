/**
 * The rules as they are published, for tests that must hold on them: compiled once for a whole run,
 * by the plugin that serves them to the app.
 */
export { content } from '../../src/cli/content'
