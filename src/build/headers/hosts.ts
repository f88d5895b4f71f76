/** The same headers, as each kind of host wants them written; nginx and Caddy, as a usual copy of the app needs them. */
import { CACHE, COMPRESSED, HEADERS, type Headers } from './headers'

const lines = (headers: Headers, write: (name: string, value: string) => string) =>
  Object.entries(headers).map(([name, value]) => write(name, value))

/** `_headers`, read by Netlify, Cloudflare Pages and others: it stands at the root of what is sent. */
export function headersFile(base: string, headers: Headers = HEADERS): string {
  const rule = (path: string, headers: Headers) => [
    path,
    ...lines(headers, (name, value) => `  ${name}: ${value}`),
  ]
  return text(
    ...rule(`${base}*`, headers),
    ...rule(`${base}assets/*`, { 'Cache-Control': CACHE.assets }),
  )
}

/** nginx forgets the headers of a block in any block below that adds one: they all stand at one level. */
export const nginx = (): string =>
  text(
    '# Écrit par « npm run docs:headers » : ne pas changer à la main.',
    '# À la racine du domaine. « map » se place dans le bloc « http ».',
    '# Ajoutez votre certificat : sans « https », rien ne marche hors connexion.',
    'map $uri $ptce_cache {',
    `    default "${CACHE.others}";`,
    `    ~^/assets/ "${CACHE.assets}";`,
    '}',
    '',
    'server {',
    '    listen 80;',
    '    server_name diagnostic.exemple.fr;',
    '    root /srv/diagnostic-ptce;',
    '',
    ...lines(HEADERS, (name, value) => `    add_header ${name} "${value}" always;`),
    '    add_header Cache-Control $ptce_cache;',
    '',
    '    gzip on;',
    '    gzip_vary on;',
    '    gzip_proxied any;',
    `    gzip_types ${COMPRESSED.join(' ')};`,
    '',
    '    # Un fichier disparu se dit disparu : l’outil sait quoi en faire.',
    '    location /assets/ {',
    '        try_files $uri =404;',
    '    }',
    '',
    '    location = /manifest.webmanifest {',
    '        default_type application/manifest+json;',
    '    }',
    '',
    '    location ~ ^/assets/.*\\.ttf$ {',
    '        default_type font/ttf;',
    '        try_files $uri =404;',
    '    }',
    '',
    '    location / {',
    '        try_files $uri /index.html;',
    '    }',
    '}',
  )

export const caddy = (): string =>
  text(
    '# Écrit par « npm run docs:headers » : ne pas changer à la main.',
    'diagnostic.exemple.fr {',
    '\troot * /srv/diagnostic-ptce',
    '\tencode {',
    '\t\tzstd',
    '\t\tgzip',
    '\t\tmatch {',
    ...['text/html', ...COMPRESSED].map((type) => `\t\t\theader Content-Type ${type}*`),
    '\t\t}',
    '\t}',
    '',
    '\theader {',
    ...lines(HEADERS, (name, value) => `\t\t${name} "${value}"`),
    `\t\tCache-Control "${CACHE.others}"`,
    '\t}',
    '\theader /manifest.webmanifest Content-Type application/manifest+json',
    '',
    '\t# Un fichier disparu se dit disparu : l’outil sait quoi en faire.',
    '\thandle /assets/* {',
    '\t\t@found file',
    `\t\theader @found Cache-Control "${CACHE.assets}"`,
    '\t\tfile_server',
    '\t}',
    '',
    '\thandle {',
    '\t\ttry_files {path} /index.html',
    '\t\tfile_server',
    '\t}',
    '}',
  )

const text = (...all: readonly string[]) => `${all.join('\n')}\n`
