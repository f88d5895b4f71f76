/** A file of the rules, and what is wrong in its YAML. */
import { problemAt } from './problems'
import { readYaml, type YamlFile } from './yamlFile'

export type { ValuePath } from './yamlFile'

export interface RuleFile extends Omit<YamlFile, 'faults'> {
  readonly path: string
}

export function readRuleFile(path: string, source: string, problems: string[]): RuleFile {
  const { faults, ...file } = readYaml(source)
  problems.push(...faults.map(({ line, message }) => problemAt(path, line, message)))
  return { path, ...file }
}
