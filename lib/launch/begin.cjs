'use strict';
// Apart from start.cjs because an old Node cannot even read import().
import('./launch.mjs').then((room) => room.launch(process.argv.slice(2)));
