export const PORT = 4174
export const ORIGIN = `http://localhost:${PORT}`

/** The same app, put online in a folder. */
export const FOLDER_PORT = 4175
export const FOLDER = `http://localhost:${FOLDER_PORT}/diagnostic/`
