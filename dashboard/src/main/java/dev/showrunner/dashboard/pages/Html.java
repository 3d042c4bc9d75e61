package dev.showrunner.dashboard.pages;

import gg.jte.html.HtmlInterceptor;
import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.util.Map;
import java.util.function.BiConsumer;

/** Runs precompiled templates, which escape everything they are given. */
public final class Html {
    private static final HtmlInterceptor NOTHING_ADDED = new HtmlInterceptor() {
        @Override
        public void onHtmlTagOpened(String tag, Map<String, Object> attributes, gg.jte.TemplateOutput output) {}

        @Override
        public void onHtmlTagClosed(String tag, gg.jte.TemplateOutput output) {}
    };

    private Html() {}

    /** Calls a template's {@code render} and gives back what it wrote. */
    public static String render(BiConsumer<HtmlTemplateOutput, HtmlInterceptor> template) {
        StringOutput output = new StringOutput(64 * 1024);
        template.accept(new OwaspHtmlTemplateOutput(output), NOTHING_ADDED);
        return output.toString();
    }
}
