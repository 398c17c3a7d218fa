// The models that tell languages apart. They are slow to load.
export { eld } from "eld/extrasmall";
export { francAll } from "franc";
