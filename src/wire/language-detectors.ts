// The models that tell languages apart, which take their time to load.
export { eld } from "eld/extrasmall";
export { francAll } from "franc";
