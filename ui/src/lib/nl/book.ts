// The decision book: one file to find in what was decided.

export const book = {
  make: "Besluitenboek",
  keys: { members: "besluitenboek maken", public: "openbaar besluitenboek maken" },
};
