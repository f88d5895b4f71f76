/**
 * What jsPDF would load to draw HTML, images of SVG and old browsers: the report needs none of it,
 * and it would weigh twice as much as the report (`resolve.alias` of the build).
 */
export default {}
