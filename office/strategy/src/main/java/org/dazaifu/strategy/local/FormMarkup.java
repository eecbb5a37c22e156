package org.dazaifu.strategy.local;

import org.dazaifu.strategy.html.Page;
import org.dazaifu.strategy.html.Say;

/** Parts of a form's page, and the script that saves it. */
final class FormMarkup {

    /** Saves every named field as JSON or CSV, and fills the form from a saved JSON file. */
    static final String SCRIPT =
            """
            'use strict';
            (() => {
              const form = document.getElementById('form');
              const status = document.getElementById('status');
              const said = () => {
                const all = {};
                for (const [key, value] of new FormData(form)) if (value !== '') all[key] = value;
                return all;
              };
              const count = () => {
                const sets = [...form.querySelectorAll('fieldset')].filter(one => one.querySelector('input[type=radio]'));
                const done = sets.filter(one => one.querySelector('input:checked')).length;
                if (sets.length > 1) status.textContent = status.dataset.words.replace('{done}', done).replace('{all}', sets.length);
              };
              const save = (text, ending, type) => {
                if (!form.reportValidity()) return;
                const link = document.createElement('a');
                link.href = URL.createObjectURL(new Blob([text], {type}));
                link.download = form.dataset.form + '-' + (said().code || 'form') + '.' + ending;
                link.click();
                setTimeout(() => URL.revokeObjectURL(link.href), 10000);
              };
              document.getElementById('json').addEventListener('click', () => save(JSON.stringify(said(), null, 2), 'json', 'application/json'));
              document.getElementById('csv').addEventListener('click', () => save('\\ufeff' + Object.entries(said()).map(row => row.map(cell => '"' + cell.replaceAll('"', '""') + '"').join(',')).join('\\r\\n') + '\\r\\n', 'csv', 'text/csv'));
              document.getElementById('print').addEventListener('click', () => print());
              document.getElementById('open').addEventListener('change', async event => {
                const file = event.target.files[0];
                if (!file) return;
                try {
                  const saved = JSON.parse(await file.text());
                  for (const [key, value] of Object.entries(saved)) {
                    const field = form.elements.namedItem(key);
                    if (field && field.type !== 'hidden') field.value = value;
                  }
                  count();
                } catch (problem) {
                  status.textContent = status.dataset.wrong;
                }
              });
              form.addEventListener('change', count);
              form.addEventListener('submit', event => event.preventDefault());
              count();
              form.dataset.ready = 'yes';
            })();
            """;

    private FormMarkup() {}

    static void hidden(StringBuilder body, String name, String value) {
        body.append("<input type=\"hidden\" name=\"")
                .append(name)
                .append("\" value=\"")
                .append(Page.text(value))
                .append("\">\n");
    }

    static void input(
            StringBuilder body, String name, String type, String label, boolean required) {
        body.append("<p class=\"field\"><label for=\"f-")
                .append(name)
                .append("\">")
                .append(Page.text(label))
                .append("</label><input id=\"f-")
                .append(name)
                .append("\" name=\"")
                .append(name)
                .append("\" type=\"")
                .append(type)
                .append('"')
                .append(required ? " required" : "")
                .append("></p>\n");
    }

    static void area(StringBuilder body, String name, String label, boolean required) {
        body.append("<p class=\"field\"><label for=\"f-")
                .append(name)
                .append("\">")
                .append(Page.text(label))
                .append("</label><textarea id=\"f-")
                .append(name)
                .append("\" name=\"")
                .append(name)
                .append("\" maxlength=\"2000\"")
                .append(required ? " required" : "")
                .append("></textarea></p>\n");
    }

    /** Where a saved file is opened again. */
    static void opening(StringBuilder body, Say say) {
        body.append("<p class=\"field screen\"><label for=\"open\">")
                .append(say.safe("Go on with a saved file (JSON)", "保存したファイル(JSON)を開いて続ける"))
                .append("</label><input type=\"file\" id=\"open\" accept=\".json\"></p>\n");
    }

    static void saving(StringBuilder body, Say say) {
        body.append("<div class=\"bar\"><p id=\"status\" role=\"status\" data-words=\"")
                .append(say.safe("{done} of {all} answered", "{all}問中{done}問に回答しました"))
                .append("\" data-wrong=\"")
                .append(say.safe("This is not a file saved from here.", "この画面で保存したファイルではありません。"))
                .append("\"></p>\n<button type=\"button\" id=\"json\">")
                .append(say.safe("Save", "保存する"))
                .append("</button><button type=\"button\" class=\"plain\" id=\"csv\">")
                .append(say.safe("Save as CSV", "CSVで保存"))
                .append("</button><button type=\"button\" class=\"plain\" id=\"print\">")
                .append(say.safe("Print", "印刷する"))
                .append("</button>\n<noscript><p>")
                .append(
                        say.safe(
                                "Scripts are off, so nothing can be saved here: print the page and fill it in by hand.",
                                "スクリプトが無効なため保存できません。印刷して手書きで記入してください。"))
                .append("</p></noscript></div>\n");
    }
}
