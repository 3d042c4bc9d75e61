package dev.showrunner.episodes.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A guest or a host.
 *
 * @param id name of the file
 * @param name as it is shown
 * @param bio one paragraph, may be empty
 * @param links in the order of the file; the label is the network's name
 * @param github the GitHub handle, by which access to clusters is given
 * @param sshKeys type and key of each, without comment
 * @param email where notifications reach them; never shown
 * @param photo a path in the channel repository or an https address of an allowed host
 */
public record Person(
        String id,
        String name,
        String bio,
        List<Link> links,
        @Nullable String github,
        List<String> sshKeys,
        @Nullable String email,
        @Nullable String photo) {}
