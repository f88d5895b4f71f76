/**
 * The one other site that this app may ever ask something, and only when a person says so (ADR 37):
 * the public register of French organisations, kept by the DINUM. What the browser allows is derived
 * from it (build/headers).
 */
export const REGISTRY = 'https://recherche-entreprises.api.gouv.fr'
