import type { Page } from '@playwright/test'
import { AXES, ELEMENTS, expect, heading, kept, LAW_SCREENS, test } from './app'
import { choose, pick, press, tick, type } from './keyboard'
import { pagesOf } from './pdf'

const NOTICE = 'Cet outil d’auto-évaluation ne délivre ni label, ni agrément'

const main = (page: Page) => page.getByRole('main')
const button = (page: Page, name: string | RegExp) => main(page).getByRole('button', { name })
const next = (page: Page) =>
  button(page, /^(Enregistrer et |Continuer|Sujet suivant|Voir le résultat)/).first()

/** Type, wait for the place to come first, and choose it. */
async function findPlace(page: Page, typed: string, first: RegExp): Promise<void> {
  await type(page, main(page).getByRole('combobox', { name: 'Nom ou code postal' }), typed)
  await expect(page.getByRole('option').first()).toHaveText(first)
  await page.keyboard.press('Enter')
}

async function addMember(page: Page, name: string, family: string): Promise<void> {
  const form = page.getByRole('form', { name: 'Ajouter un membre' })
  await type(page, form.getByRole('textbox', { name: 'Nom de l’organisation' }), name)
  await pick(page, form.getByRole('combobox', { name: 'Famille' }), family)
  await press(page, form.getByRole('button', { name: 'Ajouter à la liste' }))
  await expect(main(page).getByRole('list').getByText(name).first()).toBeVisible()
}

/** Answer the first radio question of the screen by its n-th option, then go on. */
async function answerFirst(page: Page, option: number): Promise<void> {
  const radio = main(page).getByRole('radio')
  if ((await radio.count()) > 0) await choose(page, radio.nth(option))
}

async function goOn(page: Page, path: string): Promise<void> {
  await press(page, next(page))
  await expect(page).toHaveURL(path)
  await expect(heading(page)).toBeFocused()
}

const HANDED_OVER = {
  porteur: { button: 'Télécharger la synthèse (2 pages)', file: 'synthese', pages: 2 },
  collectivite: {
    button: 'Télécharger la note à l’élu (1 page)',
    file: 'note-a-l-elu',
    pages: 1,
  },
} as const

/** The result is there, and what one hands over comes down as a PDF that says what it is not. */
async function downloadReport(
  page: Page,
  { button: name, file, pages: count }: (typeof HANDED_OVER)[keyof typeof HANDED_OVER],
): Promise<readonly string[]> {
  const downloading = page.waitForEvent('download')
  await press(page, button(page, name))
  const download = await downloading
  expect(download.suggestedFilename()).toMatch(
    new RegExp(`^\\d{4}-\\d{2}-\\d{2}_pole-reemploi-du-val_${file}\\.pdf$`),
  )
  const pages = await pagesOf(download)
  expect(pages).toHaveLength(count)
  expect(pages.filter((text) => !text.includes(NOTICE))).toEqual([])
  await expect(page.getByRole('status').getByText('Le document est téléchargé.')).toBeVisible()
  return pages
}

test('a project leader goes from home to the PDF by keyboard alone', async ({ page }) => {
  await page.goto('/')
  await press(page, button(page, /^Je porte un projet/))
  await expect(page).toHaveURL('/profil')
  await expect(heading(page)).toBeFocused()
  await expect(main(page).getByRole('radio', { name: 'Membre ou porteur du projet' })).toBeChecked()
  await type(
    page,
    main(page).getByRole('textbox', { name: 'Nom du projet' }),
    'Pôle réemploi du Val',
  )
  await tick(page, main(page).getByRole('checkbox', { name: 'Réemploi, réparation, déchets' }))
  await goOn(page, '/territoire')

  await findPlace(page, 'allier', /^Allier/)
  await goOn(page, '/membres')

  await addMember(page, 'Ressourcerie du Val', 'Association')
  await addMember(page, 'Menuiserie du Val', 'Entreprise classique')
  await addMember(page, 'Communauté de communes du Val', 'Groupement de collectivités')
  await expect(main(page).getByRole('heading', { name: /^3 membres/ })).toBeVisible()
  await goOn(page, `/article-9/${ELEMENTS[0]}`)

  for (const element of ELEMENTS.slice(1)) {
    await answerFirst(page, 0)
    await goOn(page, `/article-9/${element}`)
  }
  await answerFirst(page, 0)
  await goOn(page, '/premier-resultat')

  await press(page, main(page).getByRole('link', { name: /^Regarder votre façon de faire/ }))
  for (const [index, axis] of AXES.entries()) {
    await expect(page).toHaveURL(`/demarche/${axis}`)
    await expect(heading(page)).toBeFocused()
    await answerFirst(page, index % 4)
    await press(page, next(page))
  }
  await expect(page).toHaveURL('/recapitulatif')
  await expect(heading(page)).toBeFocused()
  await goOn(page, '/resultat')

  // The browser is written to once the hand rests: keys follow each other faster than people do.
  await expect
    .poll(async () => Object.keys((await kept(page)).answers).length)
    .toBeGreaterThanOrEqual(10 + 7)
  const { members } = await kept(page)
  const pages = await downloadReport(page, HANDED_OVER.porteur)
  const text = pages.join(' ')
  expect(text).toContain('Pôle réemploi du Val')
  for (const { name } of members) expect(text).toContain(name)
})

test('a local authority goes from home to the PDF by keyboard alone', async ({ page }) => {
  await page.goto('/')
  await press(page, button(page, /^Je suis une collectivité/))
  await expect(page).toHaveURL('/profil')
  await choose(page, main(page).getByRole('radio', { name: 'Intercommunalité' }))
  await choose(page, main(page).getByRole('radio', { name: 'Préparer une décision des élus' }))
  await tick(page, main(page).getByRole('checkbox', { name: 'Payer l’animation' }))
  await goOn(page, '/territoire')

  await type(
    page,
    main(page).getByRole('textbox', { name: 'Nom de l’initiative' }),
    'Pôle réemploi du Val',
  )
  await findPlace(page, 'la reunion', /^La Réunion/)
  await goOn(page, '/membres')

  await addMember(page, 'Ressourcerie du Val', 'Association')
  await choose(
    page,
    main(page)
      .getByRole('group', { name: 'Cette liste contient-elle tous les membres' })
      .getByRole('radio', { name: 'Non, il en manque' }),
  )
  // Enough is known for a first restitution.
  await press(page, button(page, 'Voir une première restitution'))
  await expect(page).toHaveURL('/resultat')
  // Nothing is answered of the law yet: it prepares a meeting.
  await expect(heading(page)).toHaveText('Préparer un premier rendez-vous')
  await expect(main(page)).toContainText('Que nous demandez-vous')
  await page.goBack()
  await expect(page).toHaveURL('/membres')
  await press(page, button(page, 'Continuer sans la voir'))
  for (const screen of LAW_SCREENS) {
    await expect(page).toHaveURL(`/article-9/${screen}`)
    await answerFirst(page, 0)
    await press(page, next(page))
  }
  await expect(page).toHaveURL('/premier-resultat')

  await press(page, main(page).getByRole('link', { name: /^Ce que nous faisons/ }))
  await expect(page).toHaveURL('/votre-collectivite')
  await answerFirst(page, 0)
  await goOn(page, '/recapitulatif')
  await goOn(page, '/resultat')

  const pages = await downloadReport(page, HANDED_OVER.collectivite)
  const text = pages.join(' ')
  expect(text).toContain('La Réunion')
  expect(text).toContain('Payer l’animation')
  expect(text).toContain('Quatre décisions possibles')
})

test('a Région over two régions goes from home to its note and its file by keyboard alone', async ({
  page,
}) => {
  await page.goto('/')
  await press(page, button(page, /^Je suis une collectivité/))
  await expect(page).toHaveURL('/profil')
  await type(
    page,
    main(page).getByRole('combobox', { name: 'Nom de votre collectivité' }),
    'nouvelle-aquitaine',
  )
  await expect(page.getByRole('option').first()).toHaveText(/^Nouvelle-Aquitaine/)
  await page.keyboard.press('Enter')
  await expect(main(page).getByText('Nouvelle-Aquitaine', { exact: true })).toBeVisible()
  await choose(page, main(page).getByRole('radio', { name: 'Préparer une décision des élus' }))
  await tick(page, main(page).getByRole('checkbox', { name: 'Payer l’animation' }))
  await goOn(page, '/territoire')

  await type(
    page,
    main(page).getByRole('textbox', { name: 'Nom de l’initiative' }),
    'Pôle réemploi du Val',
  )
  await findPlace(page, 'occitanie', /^Occitanie/)
  await goOn(page, '/membres')
  await addMember(page, 'Ressourcerie du Val', 'Association')
  await press(page, button(page, 'Continuer sans la voir'))
  for (const screen of LAW_SCREENS) {
    await expect(page).toHaveURL(`/article-9/${screen}`)
    await answerFirst(page, 0)
    await press(page, next(page))
  }
  await expect(page).toHaveURL('/premier-resultat')
  await press(page, main(page).getByRole('link', { name: /^Voir le résultat/ }))
  await expect(page).toHaveURL('/resultat')
  await expect(heading(page)).not.toHaveText('Préparer un premier rendez-vous')
  await expect(main(page)).toContainText('Vu par Nouvelle-Aquitaine (région)')

  const note = (await downloadReport(page, HANDED_OVER.collectivite)).join(' ')
  for (const name of ['CRESS Nouvelle-Aquitaine', 'CRESS Occitanie']) expect(note).toContain(name)

  await press(page, button(page, 'Choisir un document'))
  const dialog = page.getByRole('dialog')
  await choose(
    page,
    dialog.getByRole('radio', { name: 'Dossier du technicien (12 pages au plus)' }),
  )
  const downloading = page.waitForEvent('download')
  await press(page, dialog.getByRole('button', { name: 'Télécharger' }))
  const pages = await pagesOf(await downloading)
  expect(pages.length).toBeLessThanOrEqual(12)
  const file = pages.join(' ').replace(/\s+/gu, ' ')
  expect(file).toContain('Vous, région')
  expect(file).toMatch(/L’autre région : Occitanie/u)
  expect(file).toMatch(/Votre dispositif, d’après .* : est-il toujours en vigueur/u)
})

test('one that knows nothing has its questions in three screens fewer, and nothing answered for it', async ({
  page,
}) => {
  await page.goto('/')
  await press(page, button(page, /^Je suis une collectivité/))
  await choose(page, main(page).getByRole('radio', { name: 'Commune' }))
  await press(
    page,
    main(page).getByRole('link', { name: 'Je ne connais presque rien de cette initiative' }),
  )
  await expect(page).toHaveURL('/resultat/questions')
  await expect(heading(page)).toHaveText('Préparer un premier rendez-vous')
  await expect(main(page)).toContainText('Que nous demandez-vous')
  expect((await kept(page)).answers).toEqual({})
})

test('the first screen alone holds back, with one sentence and the focus beside it', async ({
  page,
}) => {
  await page.goto('/profil')
  await press(page, next(page))
  await expect(page).toHaveURL('/profil')
  const track = main(page).getByRole('group', { name: 'Vous répondez en tant que' })
  await expect(track.getByText('Choisissez l’une des deux réponses pour continuer.')).toBeVisible()
  await expect(track.getByRole('radio').first()).toBeFocused()
  await choose(page, track.getByRole('radio', { name: 'Collectivité' }))
  await press(page, next(page))
  await expect(
    page.getByText('Choisissez votre type de collectivité pour continuer.'),
  ).toBeVisible()
  await choose(page, main(page).getByRole('radio', { name: 'Commune', exact: true }))
  await goOn(page, '/territoire')
})
