/** What is wrong in the syntax of a file, for someone who does not program. */
import type { ErrorCode } from 'yaml'

/** `satisfies` below makes a new code of the parser a fault of the build, not a blank sentence. */
const SENTENCES = {
  ALIAS_PROPS: 'signe « * » ou « & » mal placé : mettez le texte entre guillemets',
  BAD_ALIAS: 'signe « * » mal placé : mettez le texte entre guillemets',
  BAD_COLLECTION_TYPE: 'signe « ! » mal placé : mettez le texte entre guillemets',
  BAD_DIRECTIVE: 'signe « % » mal placé : mettez le texte entre guillemets',
  BAD_DQ_ESCAPE: 'barre oblique inverse mal placée : prenez des guillemets simples',
  BAD_INDENT: 'décalage des lignes : alignez les clés d’un même bloc',
  BAD_PROP_ORDER: 'signe « ! » ou « & » mal placé : mettez le texte entre guillemets',
  BAD_SCALAR_START: 'signe réservé au début d’un texte : mettez ce texte entre guillemets',
  BLOCK_AS_IMPLICIT_KEY: 'deux « : » sur une ligne : mettez le texte entre guillemets',
  BLOCK_IN_FLOW: 'bloc à l’intérieur de crochets ou d’accolades : fermez-les d’abord',
  DUPLICATE_KEY: 'clé écrite deux fois',
  IMPOSSIBLE: 'écriture inattendue',
  KEY_OVER_1024_CHARS: 'clé trop longue',
  MISSING_CHAR: 'il manque un signe : guillemet, virgule, deux-points, crochet ou accolade',
  MULTILINE_IMPLICIT_KEY: 'clé sur plusieurs lignes : il manque sans doute « : » ou un guillemet',
  MULTIPLE_ANCHORS: 'signe « & » mal placé : mettez le texte entre guillemets',
  MULTIPLE_DOCS: 'plusieurs documents à la suite : gardez-en un, sans ligne « --- »',
  MULTIPLE_TAGS: 'signe « ! » mal placé : mettez le texte entre guillemets',
  NON_STRING_KEY: 'clé qui n’est pas un texte',
  RESOURCE_EXHAUSTION: 'trop de niveaux l’un dans l’autre',
  TAB_AS_INDENT: 'tabulation au début d’une ligne : remplacez-la par des espaces',
  TAG_RESOLVE_FAILED: 'signe « ! » mal placé : mettez le texte entre guillemets',
  UNEXPECTED_TOKEN: 'signe inattendu : un guillemet, une virgule ou un crochet de trop',
} as const satisfies Record<ErrorCode, string>

export const faultSentence = (code: ErrorCode): string => SENTENCES[code]
