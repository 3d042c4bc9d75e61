package dev.showrunner.emulator.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** Documents as they are, or as they were. What it hands out is shared: copy before changing. */
public interface View {
    Optional<ObjectNode> find(Kind kind, String id);

    /** Every document of a kind, ascending by id. */
    List<ObjectNode> all(Kind kind);
}
