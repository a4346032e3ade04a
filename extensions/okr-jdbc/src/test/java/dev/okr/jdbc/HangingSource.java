package dev.okr.jdbc;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/** A database that gives no answer before its connection is cut, as over a dead network. */
final class HangingSource {

  private final List<String> said = new CopyOnWriteArrayList<>();
  private final CountDownLatch cut = new CountDownLatch(1);

  /** What it was told, in order. */
  List<String> said() {
    return said;
  }

  DataSource dataSource() {
    return proxy(DataSource.class);
  }

  private <T> T proxy(Class<T> type) {
    return type.cast(
        Proxy.newProxyInstance(
            HangingSource.class.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> answer(method)));
  }

  private Object answer(Method method) throws Exception {
    said.add(method.getName());
    return switch (method.getName()) {
      case "getConnection" -> proxy(Connection.class);
      case "prepareStatement" -> proxy(PreparedStatement.class);
      case "getMetaData" ->
          method.getDeclaringClass() == Connection.class
              ? proxy(DatabaseMetaData.class)
              : proxy(ResultSetMetaData.class);
      case "getDatabaseProductName" -> "hanging";
      case "getIdentifierQuoteString" -> "\"";
      case "getColumnTypeName" -> "date";
      case "getColumnType" -> Types.DATE;
      case "getAutoCommit", "storesUpperCaseIdentifiers", "storesLowerCaseIdentifiers" -> false;
      case "executeQuery" -> {
        cut.await(1, TimeUnit.MINUTES);
        throw new SQLException("cut");
      }
      case "abort" -> {
        cut.countDown();
        yield null;
      }
      default -> null;
    };
  }
}
