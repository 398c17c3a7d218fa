const react = /\/node_modules\/(?:react|react-dom|scheduler)\//u;
const firstVisit =
  /\/node_modules\/(?!uqr\/|text-fragments-polyfill\/)|^\0|\/src\/(?:app|model)\/(?!reading\/|sharing\/|lost\/|words-|entry-server|starter|article\/Lightbox)/u;
const onceThePageStands =
  /\/src\/app\/reading\/(?!PreferencesPanel|HelpDialog|Sheet|Player|speech|sentences|spoken)/u;

/** Which script a module goes into: React by itself, which stays the same from one version of the reader to the next and is run in a task of its own; the rest of what a first visit needs; and what comes once the page stands. */
export const chunks = {
  groups: [
    { name: "react", test: react, priority: 3 },
    { name: "reader", test: firstVisit, priority: 2 },
    { name: "reading", test: onceThePageStands, priority: 1 },
  ],
};
