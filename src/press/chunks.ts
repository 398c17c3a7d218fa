const firstVisit =
  /\/node_modules\/|^\0|\/src\/(?:app|model)\/(?!reading\/|words-|entry-server|starter|article\/Lightbox)/u;
const onceThePageStands =
  /\/src\/app\/reading\/(?!PreferencesPanel|HelpDialog|Sheet|Player|speech|sentences|spoken)/u;

/** Which script a module goes into: what a first visit needs is one file, which compresses best, and what comes once the page stands is another. */
export const chunks = {
  groups: [
    { name: "reader", test: firstVisit, priority: 2 },
    { name: "reading", test: onceThePageStands, priority: 1 },
  ],
};
