export const PORT = 4174
export const ORIGIN = `http://localhost:${PORT}`
