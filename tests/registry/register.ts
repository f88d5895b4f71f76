/**
 * A register of our own, that speaks as the documented one does (docs/adr/0037): what is asked of it is
 * noted, what it answers is said by each test.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Register {
  readonly address: string
  readonly asked: readonly IncomingMessage[]
  readonly close: () => Promise<void>
}

export async function openRegister(
  answer: (response: ServerResponse, request: IncomingMessage) => void,
): Promise<Register> {
  const asked: IncomingMessage[] = []
  const server = createServer((request, response) => {
    asked.push(request)
    answer(response, request)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${port}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

export const json =
  (body: unknown, status = 200, headers: Readonly<Record<string, string>> = {}) =>
  (response: ServerResponse) => {
    response.writeHead(status, { 'Content-Type': 'application/json', ...headers })
    response.end(typeof body === 'string' ? body : JSON.stringify(body))
  }

/** One organisation, with keys that the documentation names and that nothing here reads. */
export const told = (siren: string, more: Readonly<Record<string, unknown>> = {}) => ({
  siren,
  nom_complet: 'RECYCLERIE D’EXEMPLE (LA RECYCLERIE)',
  nom_raison_sociale: 'RECYCLERIE D’EXEMPLE',
  sigle: null,
  nombre_etablissements: 2,
  activite_principale: '38.32Z',
  etat_administratif: 'A',
  nature_juridique: '9220',
  statut_diffusion: 'O',
  siege: {
    siret: `${siren}00012`,
    code_postal: '03300',
    commune: '03095',
    libelle_commune: 'CUSSET',
    latitude: '46.13',
    liste_enseignes: null,
    statut_diffusion_etablissement: 'O',
  },
  complements: {
    collectivite_territoriale: null,
    est_association: true,
    est_ess: true,
    identifiant_association: null,
  },
  ...more,
})

export const payload = (results: readonly unknown[], total = results.length) => ({
  results,
  total_results: total,
  page: 1,
  per_page: 10,
  total_pages: Math.ceil(total / 10),
})
