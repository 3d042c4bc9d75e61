package dev.showrunner.thumbnails;

import com.github.weisj.jsvg.renderer.output.Output;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;

/** Ends a painting that takes too long: jsvg has no way to be stopped, but it asks its output before every shape. */
final class DeadlineOutput implements InvocationHandler {
    private final Output output;
    private final long deadline;

    private DeadlineOutput(Output output, long deadline) {
        this.output = output;
        this.deadline = deadline;
    }

    /** Thrown out of the painting. */
    static final class DeadlinePassed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    static Output of(Output output, Duration patience) {
        return guard(output, System.nanoTime() + patience.toNanos());
    }

    private static Output guard(Output output, long deadline) {
        return (Output) Proxy.newProxyInstance(
                DeadlineOutput.class.getClassLoader(),
                new Class<?>[] {Output.class},
                new DeadlineOutput(output, deadline));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (System.nanoTime() - deadline > 0) {
            throw new DeadlinePassed();
        }
        try {
            Object result = method.invoke(output, arguments);
            return result instanceof Output child ? guard(child, deadline) : result;
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
