package dev.showrunner.activities.breaks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'a':1}                                     | {'a':2}                        | /a",
                "{'a':1}                                     | {}                             | /a",
                "{}                                          | {'a':{'b':1}}                  | /a",
                "{'l':[{'name':'x','v':1},{'name':'y'}]}     | {'l':[{'name':'x','v':2},{'name':'y'}]} | /l/[name=x]/v",
                "{'l':[{'name':'x'},{'name':'y'}]}           | {'l':[{'name':'y'}]}           | /l/[name=x]",
                "{'l':[{'name':'y'}]}                        | {'l':[{'name':'x'},{'name':'y'}]} | /l/[name=x]",
                "{'l':[{'name':'x'},{'name':'y'}]}           | {'l':[{'name':'y'},{'name':'x'}]} | /l",
                "{'l':[{'name':'x'},{'name':'x'}]}           | {'l':[{'name':'x'}]}           | /l",
                "{'l':[1,2]}                                 | {'l':[2]}                      | /l",
                "{'a~b':{'c/d':1}}                           | {'a~b':{'c/d':2}}              | /a~0b/c~1d",
            })
    void what_differs_is_found_and_the_way_back_leads_to_the_beginning(String before, String after, String place) {
        List<Change> changes = Changes.between(json(before), json(after), null);

        assertThat(changes).extracting(Change::path).containsExactly(place);
        assertThat(Changes.undo(json(after), changes).object()).isEqualTo(json(before));
        assertThat(Changes.undo(json(before), changes).object()).as("twice").isEqualTo(json(before));
    }

    @Test
    void somebody_elses_element_in_the_same_list_stays() {
        List<Change> changes = Changes.between(
                json("{'l':[{'name':'x','v':1}]}"), json("{'l':[{'name':'x','v':1},{'name':'bad'}]}"), null);

        assertThat(Changes.undo(json("{'l':[{'name':'x','v':9},{'name':'bad'},{'name':'theirs'}]}"), changes)
                        .object())
                .isEqualTo(json("{'l':[{'name':'x','v':9},{'name':'theirs'}]}"));
    }

    @Test
    void a_third_value_is_left_alone_and_named() {
        List<Change> changes = Changes.between(json("{'a':1,'b':1}"), json("{'a':2,'b':2}"), null);

        Changes.WayBack back = Changes.undo(json("{'a':3,'b':2}"), changes);

        assertThat(back.object()).isEqualTo(json("{'a':3,'b':1}"));
        assertThat(back.leftAlone()).containsExactly("/a");
    }

    @Test
    void what_the_server_keeps_by_itself_is_no_change() {
        assertThat(Changes.between(
                        json("{'metadata':{'resourceVersion':'1','generation':1},'status':{'a':1}}"),
                        json("{'metadata':{'resourceVersion':'2','generation':2},'status':{'a':2}}"),
                        null))
                .isEmpty();
    }

    private static ObjectNode json(String text) {
        try {
            return (ObjectNode) JSON.readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
