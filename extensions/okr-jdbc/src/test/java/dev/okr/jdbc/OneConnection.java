package dev.okr.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A data source of one connection, which stays open when it is given back. */
final class OneConnection {

  private final Connection connection;
  private final DataSource dataSource;

  OneConnection(Connection connection) {
    this.connection = connection;
    Connection kept =
        (Connection)
            Proxy.newProxyInstance(
                OneConnection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                  try {
                    return method.getName().equals("close")
                        ? null
                        : method.invoke(connection, arguments);
                  } catch (InvocationTargetException failure) {
                    throw failure.getCause();
                  }
                });
    this.dataSource =
        (DataSource)
            Proxy.newProxyInstance(
                OneConnection.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> kept);
  }

  DataSource dataSource() {
    return dataSource;
  }

  boolean autoCommit() throws SQLException {
    return connection.getAutoCommit();
  }

  void end() throws SQLException {
    connection.close();
  }
}
