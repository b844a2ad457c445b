/** How rules see a sentence. It knows nothing of reading, so it stands in the language room and is public there. */
export { type Tree, treeOf } from "../language/tree.ts";
