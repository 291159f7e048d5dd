import "./styles/tokens.css";
import "./styles/base.css";

import { mount } from "svelte";

import HallWindow from "./hall/HallWindow.svelte";

mount(HallWindow, { target: document.body });
