/** What holds for the whole house: its architecture, and what {@code mvn verify} says at its end. */
package dev.kaiji.house;
