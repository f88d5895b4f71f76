declare module 'virtual:territory' {
  const index: import('./model').TerritoryIndex
  export default index
}

declare module 'virtual:territory/epcis' {
  const epcis: import('./model').EpciIndex
  export default epcis
}

declare module 'virtual:territory/communes' {
  const communes: import('./model').PackedCommunes
  export default communes
}
