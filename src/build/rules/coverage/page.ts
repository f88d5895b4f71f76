/** The page `docs/couverture-des-regles.md`: what the rules were tried on, and what each concluded. */
import type { Coverage, RuleCoverage } from './coverage'

const LABELS: Readonly<Record<string, string>> = {
  true: 'vrai',
  false: 'faux',
  unknown: 'inconnu',
  reuni: 'réuni',
  'a-consolider': 'à consolider',
  'non-reuni': 'non réuni',
  'a-renseigner': 'à renseigner',
}

export function coveragePage({ rules, questions, problems }: Coverage): string {
  const tried = rules.reduce((total, rule) => total + rule.tried, 0)
  return [
    '# Couverture des règles',
    '',
    'Cette page est produite par `npm run docs:coverage` ; un test vérifie qu’elle est à jour, et la construction échoue si un problème apparaît.',
    '',
    `Chaque règle est essayée sur tout ce qu’un dossier peut contenir : toutes les réponses qu’elle distingue, silence compris, et des listes de membres de toutes les familles. En tout, ${tried} situations pour ${rules.length} règles.`,
    '',
    '- Chaque statut de chaque élément et de chaque condition est atteint au moins une fois.',
    '- Aucune condition n’est toujours vraie ou toujours fausse ; aucune partie ne peut être retirée sans rien changer.',
    '- Un seul résumé s’applique à chaque dossier, et chacun peut s’appliquer.',
    '- Chaque question qui n’est pas « informative » peut changer une conclusion. Les énoncés de la démarche comptent en plus dans la moyenne de leur axe.',
    '- Chaque chemin du parcours arrive au résultat : `tests/wizard/paths.test.ts`.',
    '',
    `Problèmes : ${problems.length === 0 ? 'aucun' : ''}`,
    ...problems.map((problem) => `- ${problem}`),
    '',
    '## Règle par règle',
    '',
    'Le nombre dit combien de situations différentes mènent à chaque conclusion. Ce n’est pas une fréquence.',
    '',
    '| Règle | Essais | Conclusions |',
    '| --- | --- | --- |',
    ...rules.map(
      ({ rule, tried: count, outcomes }) => `| ${rule} | ${count} | ${outcomesText(outcomes)} |`,
    ),
    '',
    '## Question par question',
    '',
    'Les règles dont une réponse à cette seule question peut changer la conclusion.',
    '',
    '| Question | Règles |',
    '| --- | --- |',
    ...Object.entries(questions)
      .sort(([a], [b]) => a.localeCompare(b, 'fr'))
      .map(([question, some]) => `| ${question} | ${some.join(' ; ')} |`),
    '',
  ].join('\n')
}

const outcomesText = (outcomes: RuleCoverage['outcomes']): string =>
  Object.entries(outcomes)
    .map(([outcome, count]) => `${LABELS[outcome] ?? outcome} ${count}`)
    .join(', ')
