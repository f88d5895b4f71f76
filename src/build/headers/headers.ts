/**
 * What the browser is told to refuse, declared once (ADR 33): the page, each host, the preview and
 * the tests that run under it all derive from here.
 */
import { REGISTRY } from '../../registry/address'

/** Names of the Trusted Types policies: Vue's own, then one for each script address that we start. */
const TRUSTED_TYPES = ['vue', 'ptce-pdf', 'ptce-hors-ligne'] as const

/** What a copy of the app may reach besides its own files, as it was built. */
export interface Reach {
  /** The register of organisations, once a person asks for a search (ADR 37). */
  readonly companySearch: boolean
}

/**
 * Nothing but the files of the site. Styles too: what Vue binds goes through the CSSOM, which a
 * policy does not stop. `frame-ancestors` is the one line to change for a site that shows the app in
 * a frame.
 */
const policyOf = ({ companySearch }: Reach) => ({
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'font-src': "'self'",
  'img-src': "'self'",
  'connect-src': companySearch ? `'self' ${REGISTRY}` : "'self'",
  'worker-src': "'self'",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'self'",
  'require-trusted-types-for': "'script'",
  'trusted-types': TRUSTED_TYPES.join(' '),
})

type Directive = keyof ReturnType<typeof policyOf>

/** A page cannot say by itself who may frame it: browsers read this in a header alone. */
const HEADER_ONLY: readonly Directive[] = ['frame-ancestors']

const written = (reach: Reach, isKept: (directive: string) => boolean = () => true) =>
  Object.entries(policyOf(reach))
    .filter(([directive]) => isKept(directive))
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; ')

/** For the page itself, where the host sends no header. */
export const metaPolicyOf = (reach: Reach): string =>
  written(reach, (directive) => !HEADER_ONLY.some((one) => one === directive))

/** Nothing of this is asked for; a script that slipped in could not either. */
const DENIED = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'screen-wake-lock',
  'usb',
  'xr-spatial-tracking',
] as const

export type Headers = Readonly<Record<string, string>>

/** With every answer. */
export const headersOf = (reach: Reach): Headers => ({
  'Content-Security-Policy': written(reach),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': DENIED.map((feature) => `${feature}=()`).join(', '),
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
})

/** As the app is built when nothing else is said. */
export const HEADERS = headersOf({ companySearch: true })

/** The name of a file of `assets/` changes with what it holds; any other is asked for again. */
export const CACHE = {
  assets: 'public, max-age=31536000, immutable',
  others: 'no-cache',
} as const

/** What is sent compressed, besides pages: the fonts of the PDF too, which no format of theirs packs. */
export const COMPRESSED = [
  'text/css',
  'text/javascript',
  'application/javascript',
  'application/json',
  'application/manifest+json',
  'font/ttf',
  'image/svg+xml',
] as const
