import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vite";

// Everything is a file of its own: the window's policy allows no inline script, style or data address.
export default defineConfig({
  plugins: [svelte()],
  clearScreen: false,
  build: {
    target: "es2022",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Two windows, two pages: the one in the hall has none of the other's code.
    rolldownOptions: { input: ["index.html", "hall.html"] },
  },
});
