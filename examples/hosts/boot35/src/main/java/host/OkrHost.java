package host;

import dev.okr.jackson.OkrJson;
import dev.okr.jackson.OkrModule;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
public class OkrHost {

  public static void main(String[] args) {
    SpringApplication.run(OkrHost.class, args);
  }

  @Bean
  OkrJson okrJson() {
    return OkrJson.standard();
  }

  /** Boot doesn't look modules up: without this bean a scorecard is answered with 406. */
  @Bean
  OkrModule okrModule(OkrJson json) {
    return new OkrModule(json);
  }
}
