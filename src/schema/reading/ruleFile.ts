/** A file of the rules, and what is wrong in its YAML. */
import { problemAt } from './problems'
import { readYaml, type YamlFile } from './yamlFile'

export type { ValuePath } from './yamlFile'

/** Path from the root of the project, as `rules/alertes.yaml` → source. */
export type Sources = Readonly<Record<string, string>>

export interface RuleFile extends Omit<YamlFile, 'faults'> {
  readonly path: string
}

export function readRuleFile(path: string, source: string, problems: string[]): RuleFile {
  const { faults, ...file } = readYaml(source)
  problems.push(...faults.map(({ line, message }) => problemAt(path, line, message)))
  return { path, ...file }
}
