import { computed } from 'vue'
import {
  AXIS_IDS,
  ELEMENT_IDS,
  type ElementId,
  listed,
  lowerFirst,
  openQuestions,
  placeLabel,
  readerTrack,
  upperFirst,
  type QuestionRule,
  type StepId,
  stepTitle,
} from '../../domain'
import { formatDate } from '../../report'
import { answerWords } from '../../components/question/answerWords'
import { wordsFor } from '../../components/fields/choice'
import type { ReviewRow } from '../../components/question/ReviewGroup.vue'
import { useContentStore } from '../../stores/content'
import { useDossierStore } from '../../stores/dossier'
import { useTerritoryStore } from '../../stores/territory'

export interface ReviewPlace {
  readonly step: StepId
  readonly part?: string
  readonly title: string
  readonly rows: readonly ReviewRow[]
}

/** Every answer, by the place of the journey where it was given and may be changed. */
export function useReview() {
  const content = useContentStore()
  const store = useDossierStore()
  const index = useTerritoryStore()

  const said = computed(() => ({
    none: content.t('recapitulatif.sans-reponse'),
    dontKnow: content.t('recapitulatif.ne-sait-pas'),
    notApplicable: content.t('recapitulatif.sans-objet'),
  }))
  const title = (step: StepId) => stepTitle(content.words, store.dossier, step)

  const row = (label: string, text: string | undefined): ReviewRow => ({
    label,
    text: text || said.value.none,
    isSaid: Boolean(text),
  })

  const list = (ids: readonly string[] = [], labels: Readonly<Record<string, string>>) =>
    upperFirst(listed(ids.map((id) => lowerFirst(labels[id] ?? id))))

  function questionRows(questions: readonly QuestionRule[]): readonly ReviewRow[] {
    return questions.flatMap((rule) => {
      const words = content.words.questions[rule.id]
      if (!words) return []
      const answer = store.dossier.answers[rule.id]
      const { label } = wordsFor(words, store.dossier.profile.track)
      const text = answerWords(rule, words, answer, said.value)
      return [{ label, text, isSaid: answer !== undefined && answer !== 'ne-sait-pas' }]
    })
  }

  const questionsOf = (step: StepId) => openQuestions(content.rules, store.dossier, step)

  /** Told where it is asked: with who answers, or, seen from outside, with where it acts. */
  const about = computed(() => {
    const { project, profile: who } = store.dossier
    const { t } = content
    const isSeen = who.track === 'collectivite'
    return [
      row(
        isSeen ? t('profil.collectivite.initiative.nom') : t('profil.champs.name.libelle'),
        project.name,
      ),
      row(
        isSeen ? t('profil.collectivite.initiative.texte') : t('profil.champs.summary.libelle'),
        project.summary,
      ),
      row(t('profil.champs.themes.libelle'), list(project.themes, content.words.themes)),
    ]
  })

  const profile = computed((): ReviewPlace => {
    const { profile: who, project } = store.dossier
    const { t } = content
    const label = (field: 'track' | 'level' | 'purposes' | 'stage') =>
      t(`profil.champs.${field}.libelle`)
    const { track, level, authority, decisionOn } = who
    const { stage } = project
    const ofPorteur = [
      ...about.value,
      ...(Object.keys(content.words.purposes).length > 0
        ? [row(label('purposes'), list(project.purposes, content.words.purposes))]
        : []),
      row(label('stage'), t(`profil.champs.stage.options.${stage ?? 'ne-sait-pas'}.libelle`)),
    ]
    const ofAuthority = [
      row(t('profil.collectivite.quelle'), authority?.name),
      row(label('level'), level && t(`profil.champs.level.options.${level}.libelle`)),
      ...questionRows(questionsOf('profil')),
      ...(decisionOn === undefined
        ? []
        : [row(t('profil.collectivite.date.libelle'), formatDate(decisionOn))]),
    ]
    return {
      step: 'profil',
      title: title('profil'),
      rows: [
        row(label('track'), track && t(`profil.champs.track.options.${track}.libelle`)),
        ...(track === 'collectivite' ? ofAuthority : ofPorteur),
      ],
    }
  })

  const territoryNames = computed(() => {
    const places = index.resolve(store.dossier.territory)
    return store.dossier.territory.map(({ code }, position) => {
      const place = places?.places[position]
      return (place && placeLabel(place, places.names)) ?? code
    })
  })

  const territory = computed((): ReviewPlace => ({
    step: 'territoire',
    title: title('territoire'),
    rows: [
      ...(store.dossier.profile.track === 'collectivite' ? about.value : []),
      row(content.t('territoire.choisis'), listed(territoryNames.value)),
      ...questionRows(questionsOf('territoire')),
    ],
  }))

  const members = computed((): ReviewPlace => ({
    step: 'membres',
    title: title('membres'),
    rows: [
      ...store.dossier.members.map(({ name, family, commitment }) =>
        row(
          name,
          [
            content.words.families[family]?.label ?? family,
            content.words.commitments[commitment ?? 'declare']?.label,
          ]
            .filter(Boolean)
            .join(' · '),
        ),
      ),
      ...(store.dossier.members.length === 0 ? [row(title('membres'), undefined)] : []),
      ...questionRows(questionsOf('membres')),
    ],
  }))

  const ofElements = (ids: readonly ElementId[]) =>
    questionRows(questionsOf('article-9').filter(({ group }) => ids.some((id) => id === group)))

  /** As it is gone through: element by element, or on the screens that a collectivité reads. */
  const elements = computed(() =>
    store.dossier.profile.track === 'collectivite' ? lawScreens.value : everyElement.value,
  )

  const everyElement = computed(() =>
    ELEMENT_IDS.map((id): ReviewPlace => ({
      step: 'article-9',
      part: id,
      title: content.words.elements[id]?.title ?? id,
      rows: ofElements([id]),
    })),
  )

  const lawScreens = computed((): readonly ReviewPlace[] => {
    const { lawScreens: screens, elements: every } = content.rules
    const onScreens = new Set(screens.flatMap((screen) => screen.elements))
    const former = ofElements(every.map(({ id }) => id).filter((id) => !onScreens.has(id)))
    return [
      ...screens.map(({ id, elements: on }): ReviewPlace => ({
        step: 'article-9',
        part: id,
        title: content.words.lawScreens?.[id] ?? id,
        rows: ofElements(on),
      })),
      // Said of what the list of members shows: it stands at the end of the first screen.
      ...(former.length === 0
        ? []
        : [
            {
              step: 'article-9' as const,
              title: content.t('ecrans.article-9.gardees.titre'),
              rows: former,
            },
          ]),
    ]
  })

  const axes = computed(() =>
    AXIS_IDS.map((id): ReviewPlace => {
      const words = content.words.axes[id]
      const isOutside = store.dossier.profile.track === 'collectivite'
      return {
        step: 'demarche',
        part: id,
        title: (isOutside ? words?.authorityTitle : words?.title) ?? id,
        rows: questionRows(questionsOf('demarche').filter(({ group }) => group === id)),
      }
    }),
  )

  const whole = (step: StepId): ReviewPlace => ({
    step,
    title: title(step),
    rows: questionRows(questionsOf(step)),
  })

  /** Steps in order; one that has parts shows them under its title. */
  const chapters = computed(() => [
    {
      id: 'groupe',
      title: content.t(`ecrans.recapitulatif.groupe.${readerTrack(store.dossier)}`),
      places: [profile.value, territory.value, members.value],
    },
    { id: 'article-9', title: title('article-9'), places: elements.value },
    {
      id: 'appel-a-projets',
      title: title('appel-a-projets'),
      places: [
        { ...whole('appel-a-projets'), title: content.t('ecrans.recapitulatif.appel-a-projets') },
      ],
    },
    { id: 'demarche', title: title('demarche'), places: axes.value },
    ...(store.dossier.profile.track === 'collectivite'
      ? [
          {
            id: 'votre-collectivite',
            title: title('votre-collectivite'),
            places: [
              {
                ...whole('votre-collectivite'),
                title: content.t('ecrans.recapitulatif.votre-collectivite'),
              },
            ],
          },
        ]
      : []),
  ])

  return { chapters }
}
