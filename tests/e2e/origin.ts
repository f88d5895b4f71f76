export const PORT = 4271
export const ORIGIN = `http://localhost:${PORT}`
