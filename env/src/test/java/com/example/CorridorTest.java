package com.example;

import tengen.env.Environment;
import tengen.env.check.EnvironmentContract;

class CorridorTest extends EnvironmentContract<Integer> {

  @Override
  protected Environment<Integer> create() {
    return new Corridor();
  }
}
