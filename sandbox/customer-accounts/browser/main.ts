import { showExtensions } from './extensions.ts'
import { startMenus } from './menus.ts'

startMenus()
void showExtensions()
