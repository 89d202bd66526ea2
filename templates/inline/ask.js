askFirst(document.currentScript.parentElement);
